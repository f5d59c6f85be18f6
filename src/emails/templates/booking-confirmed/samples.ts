import type { confirmedBookingEmails } from "@/emails/templates/booking-confirmed/template";
import { type Samples, toCaregiver, toOwner, unanswered } from "@/emails/templates/sample-bookings";
import { instantOf } from "@/lib/time";

const half = { refundCents: 1300, earlierCents: 0, caregiverCents: 1040, processing: false, contested: false };
const none = { refundCents: 0, earlierCents: 0, caregiverCents: 0, processing: false, contested: false };
const all = { refundCents: 2600, earlierCents: 0, caregiverCents: 0, processing: false, contested: false };

export const confirmedBookingSamples: Samples<keyof typeof confirmedBookingEmails> = {
  "payment-received": [
    { name: "owner", data: {}, booking: toOwner() },
    { name: "late", data: {}, booking: toOwner({ paidAt: instantOf("2026-12-03T10:01") }) },
    { name: "caregiver", data: {}, booking: toCaregiver() },
  ],
  "booking-cancelled": [
    { name: "owner", data: half, booking: toOwner() },
    { name: "refunded earlier", data: { ...half, earlierCents: 500 }, booking: toOwner() },
    { name: "nothing back", data: none, booking: toOwner() },
    { name: "unpaid", data: none, booking: toOwner({ paidAt: null, cancelledBy: "ADMIN" }) },
    { name: "payment under way", data: { ...none, processing: true }, booking: toOwner({ paidAt: null }) },
    {
      name: "caregiver cannot come",
      data: all,
      booking: toOwner({ cancelledBy: "ADMIN", cancelReason: "RIGHTS_ENDED" }),
    },
    { name: "caregiver", data: half, booking: toCaregiver() },
    { name: "in time", data: all, booking: toCaregiver() },
    {
      name: "caregiver's fault",
      data: all,
      booking: toCaregiver({ cancelledBy: "ADMIN", cancelReason: "CAREGIVER_FAULT" }),
    },
    { name: "refund waits for the bank", data: { ...half, contested: true }, booking: toOwner() },
    {
      name: "caregiver, payment under way",
      data: { ...none, processing: true },
      booking: toCaregiver({ paidAt: null }),
    },
    { name: "withdrawn", data: none, booking: toCaregiver(unanswered) },
  ],
  "booking-reminder": [
    { name: "owner", data: {}, booking: toOwner() },
    { name: "caregiver", data: {}, booking: toCaregiver() },
  ],
  "review-request": [
    { name: "owner", data: {}, booking: toOwner() },
    { name: "caregiver", data: {}, booking: toCaregiver() },
  ],
};
