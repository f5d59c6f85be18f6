import type { BookingDecline } from "@/domain/bookings/schema";
import type { Service } from "@/generated/prisma/enums";

/** One booking of the demo data. The steps that lie in the future have not happened yet. */
export interface DemoBooking {
  /** "12w2 10:00": Tuesday twelve weeks ago; "+1w4 10:00": Thursday next week; "-1d 10:00": yesterday. Brussels time. */
  when: string;
  by: string;
  of: string;
  pets: string[];
  service: Service;
  minutes?: 30 | 60;
  nights?: number;
  /** When it was requested: this long before now, or (usually) some days before the start. */
  askedHoursAgo?: number;
  /** Requested, and not answered (yet). */
  unanswered?: true;
  declined?: BookingDecline;
  /** Accepted, and not paid (yet). */
  unpaid?: true;
  /** Paid and then cancelled by the owner this long before the start. */
  cancelledHoursBefore?: number;
  complaint?: string;
  message?: string;
  accessNotes?: string;
  /** The owner's rating. */
  stars?: 1 | 2 | 3 | 4 | 5;
  ownerComment?: string;
  /** What the caregiver writes about the owner. */
  caregiverComment?: string;
  /** The caregiver's public reply. */
  reply?: string;
}

type BookingOptions = Omit<DemoBooking, "when" | "by" | "of" | "pets" | "service">;

const bookingOf =
  (service: Service, usual: Partial<BookingOptions> = {}) =>
  (when: string, by: string, of: string, pets: string, rest: BookingOptions = {}): DemoBooking => ({
    ...{ when, by, of, service, pets: pets.split(" ") },
    ...usual,
    ...rest,
  });

/** Factories, one per service: when, by whom, for whom, which pets, and how it went. */
export const walked = bookingOf("DOG_WALKING", { minutes: 60 });
export const shortWalk = bookingOf("DOG_WALKING", { minutes: 30 });
export const inGroup = bookingOf("GROUP_WALKING", { minutes: 60 });
export const visited = bookingOf("DROP_IN", { minutes: 30 });
export const longVisit = bookingOf("DROP_IN", { minutes: 60 });
export const spentTheDay = bookingOf("DAYCARE");
export const stayed = bookingOf("BOARDING");
export const houseSat = bookingOf("HOUSE_SITTING");
export const trained = bookingOf("TRAINING", { minutes: 60 });
export const driven = bookingOf("TRANSPORT", { minutes: 60 });
