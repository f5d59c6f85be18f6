import type { accountEmails } from "@/emails/templates/account/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const tokenId = "0199a000-0000-7000-8000-00000000000a";

export const accountSamples: Samples<keyof typeof accountEmails> = {
  "verify-address": [{ data: { tokenId } }],
  "reset-password": [{ data: { tokenId } }],
  "password-changed": [{ data: {} }],
  welcome: [
    { name: "owner", data: {}, role: "OWNER" },
    { name: "caregiver", data: {}, role: "CAREGIVER" },
  ],
  "caregiver-approved": [{ data: {} }],
  "caregiver-rejected": [{ data: { reason: "Je foto toont geen gezicht.\nVul ook je ervaring met katten aan." } }],
};
