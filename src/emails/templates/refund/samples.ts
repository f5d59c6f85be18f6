import type { refundEmails } from "@/emails/templates/refund/template";
import { type Samples, toCaregiver, toOwner } from "@/emails/templates/sample-bookings";

const part = { reason: "ADMIN" as const, amountCents: 1300, shareCents: 1040, givesBackCents: 0 };
const whole = { amountCents: 2600, shareCents: 0, givesBackCents: 0 };

export const refundSamples: Samples<keyof typeof refundEmails> = {
  "refund-made": [
    { name: "owner", data: part, booking: toOwner() },
    { name: "late payment", data: { reason: "LATE_PAYMENT", ...whole }, booking: toOwner({ paidAt: null }) },
    { name: "second payment", data: { reason: "SURPLUS", ...whole }, booking: toOwner() },
    { name: "caregiver", data: part, booking: toCaregiver() },
    { name: "after the payout", data: { ...part, givesBackCents: 1040 }, booking: toCaregiver() },
  ],
  "refund-failed": [{ data: { amountCents: 1300 }, booking: toOwner() }],
};
