import type { reviewEmails } from "@/emails/templates/reviews/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const id = "0199a000-0000-7000-8000-00000000000d";
const reason = "De beoordeling gaat niet over de opvang.";
const path = `/caregivers/${id}/reviews`;

export const reviewSamples: Samples<keyof typeof reviewEmails> = {
  "review-hidden": [{ data: { bookingId: id, reason } }],
  "review-report-decided": [
    { name: "hidden", data: { isHidden: true, reason, path } },
    { name: "kept", data: { isHidden: false, reason, path } },
  ],
};
