import type { Samples } from "@/emails/templates/sample-bookings";
import type { supportEmails } from "@/emails/templates/support/template";

const bookingId = "0199a000-0000-7000-8000-00000000000f";

export const supportSamples: Samples<keyof typeof supportEmails> = {
  "answered-for-you": [
    { name: "accepted", data: { bookingId, step: "accept" } },
    { name: "declined", data: { bookingId, step: "decline" } },
  ],
};
