import type { bookingRequestEmails } from "@/emails/templates/booking-request/template";
import { type Samples, stay, toCaregiver, toOwner, unanswered } from "@/emails/templates/sample-bookings";

export const bookingRequestSamples: Samples<keyof typeof bookingRequestEmails> = {
  "booking-requested": [
    { data: {}, booking: toCaregiver(unanswered) },
    { name: "stay", data: {}, booking: { ...stay, ...unanswered, side: "caregiver", otherName: "Jan" } },
  ],
  "booking-accepted": [
    { data: {}, booking: toOwner({ paidAt: null }) },
    { name: "stay", data: {}, booking: { ...stay, paidAt: null } },
  ],
  "booking-declined": [{ data: {}, booking: toOwner(unanswered) }],
  "booking-expired": [
    { name: "unanswered", data: {}, booking: toOwner(unanswered) },
    { name: "unpaid", data: {}, booking: toOwner({ paidAt: null }) },
    { name: "caregiver", data: {}, booking: toCaregiver({ paidAt: null }) },
  ],
};
