import type { BookingEmailData, SearchEmailData, ThreadEmailData } from "@/domain/notifications/load";
import type { NotificationData, Template } from "@/domain/notifications/templates";
import { instantOf } from "@/lib/time";

interface Sample<T extends Template> {
  /** Distinguishes the samples of one template: its reader or its outcome. */
  name?: string;
  data: NotificationData[T];
  booking?: BookingEmailData;
  thread?: ThreadEmailData;
  search?: SearchEmailData;
  role?: "OWNER" | "CAREGIVER";
}

/** At least one sample for each template: one for each of its readers and outcomes. */
export type Samples<T extends Template> = { [K in T]: [Sample<K>, ...Sample<K>[]] };

/** A paid hour of walking for € 26,00, of which the caregiver gets € 20,80; Fri 4 December 2026, 10:00–11:00. */
export const walk: BookingEmailData = {
  id: "0199a000-0000-7000-8000-000000000001",
  status: "PAID",
  service: "DOG_WALKING",
  minutes: 60,
  startsAt: instantOf("2026-12-04T10:00"),
  endsAt: instantOf("2026-12-04T11:00"),
  priceCents: 2600,
  feeBps: 2000,
  caregiverCents: 2080,
  respondBy: instantOf("2026-12-02T08:00"),
  payBy: instantOf("2026-12-02T09:12"),
  fullRefundUntil: instantOf("2026-12-03T10:00"),
  acceptedAt: instantOf("2026-12-01T09:12"),
  paidAt: instantOf("2026-12-01T14:30"),
  declinedReason: "NO_TIME",
  cancelledBy: "OWNER",
  cancelReason: "OWNER_ASKED",
  side: "owner",
  otherName: "Lotte",
  petNames: ["Bas", "Mimi"],
  hasMessage: true,
  hasDeclineNote: true,
  reviewed: false,
};

/** Three nights for € 1.234,50. */
export const stay: BookingEmailData = {
  ...walk,
  service: "BOARDING",
  minutes: null,
  endsAt: instantOf("2026-12-07T17:00"),
  priceCents: 123450,
  caregiverCents: 98760,
};

/** A booking that the caregiver has not accepted. */
export const unanswered = { acceptedAt: null, paidAt: null, payBy: null };

export const toOwner = (change: Partial<BookingEmailData> = {}): BookingEmailData => ({ ...walk, ...change });
export const toCaregiver = (change: Partial<BookingEmailData> = {}): BookingEmailData => ({
  ...walk,
  side: "caregiver",
  otherName: "Jan",
  ...change,
});
