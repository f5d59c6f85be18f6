import type { petEmails } from "@/emails/templates/pets/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const petId = "0199a000-0000-7000-8000-00000000000e";

export const petSamples: Samples<keyof typeof petEmails> = {
  "vaccination-expiring": [{ data: { petId, petName: "Bas", kind: "RABIES", expiresOn: "2026-12-24" } }],
};
