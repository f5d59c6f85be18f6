import type { complaintEmails } from "@/emails/templates/complaint/template";
import { type Samples, toCaregiver, toOwner } from "@/emails/templates/sample-bookings";

const half = { refundCents: 1300, earlierCents: 0, hasReply: false };
const none = { refundCents: 0, earlierCents: 0, hasReply: false };

export const complaintSamples: Samples<keyof typeof complaintEmails> = {
  "complaint-opened": [
    { name: "owner", data: {}, booking: toOwner() },
    { name: "caregiver", data: {}, booking: toCaregiver() },
  ],
  "complaint-replied": [{ name: "owner", data: {}, booking: toOwner() }],
  "complaint-decided": [
    { name: "owner", data: half, booking: toOwner() },
    { name: "refunded earlier", data: { ...half, earlierCents: 600 }, booking: toOwner() },
    { name: "rest of the share", data: { ...half, earlierCents: 600 }, booking: toCaregiver() },
    {
      name: "everything back, both sides",
      data: { ...half, refundCents: 2600, hasReply: true },
      booking: toOwner(),
    },
    { name: "nothing back", data: none, booking: toOwner() },
    { name: "caregiver", data: half, booking: toCaregiver() },
    { name: "full share", data: { ...none, hasReply: true }, booking: toCaregiver() },
  ],
};
