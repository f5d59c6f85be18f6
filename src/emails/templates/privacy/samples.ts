import type { privacyEmails } from "@/emails/templates/privacy/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const tokenId = "0199a000-0000-7000-8000-00000000000b";
const dueAt = "2026-12-31T09:12:00.000Z";

export const privacySamples: Samples<keyof typeof privacyEmails> = {
  "erasure-asked": [{ data: { dueAt } }],
  "erasure-soon": [{ data: { dueAt } }],
  "erasure-stopped": [{ data: {} }],
  "export-ready": [{ data: { until: dueAt } }],
  "email-change-asked": [{ data: { tokenId } }],
  "email-change-confirm": [{ data: { tokenId } }],
};
