import type { accountEmails } from "@/emails/templates/account/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const tokenId = "0199a000-0000-7000-8000-00000000000a";

export const accountSamples: Samples<keyof typeof accountEmails> = {
  "verify-address": [{ data: { tokenId } }],
  "reset-password": [{ data: { tokenId } }],
  "password-changed": [{ data: {} }],
  "new-device": [{ data: { browser: "Firefox, Windows" } }, { name: "unknown", data: {} }],
  "second-factor": [
    { data: { change: "totp-on" } },
    { name: "recovery code", data: { change: "recovery-used", left: 1 } },
  ],
  "account-suspended": [
    { data: { reason: "Drie baasjes meldden dat je niet kwam opdagen.", cancelled: 2 } },
    { name: "nothing open", data: { reason: "Dit profiel is niet van jou.", cancelled: 0 } },
  ],
  "account-restored": [
    { name: "owner", data: { reason: "Je uitleg klopt." }, role: "OWNER" },
    { name: "caregiver", data: { reason: "Je uitleg klopt." }, role: "CAREGIVER" },
  ],
  welcome: [
    { name: "owner", data: {}, role: "OWNER" },
    { name: "caregiver", data: {}, role: "CAREGIVER" },
  ],
  "words-approved": [{ data: {}, role: "CAREGIVER" }],
  "words-refused": [{ data: { reason: "Je telefoonnummer hoort niet in je voorstelling." }, role: "CAREGIVER" }],
  "caregiver-approved": [{ data: {} }],
  "caregiver-rejected": [{ data: { reason: "Je foto toont geen gezicht.\nVul ook je ervaring met katten aan." } }],
};
