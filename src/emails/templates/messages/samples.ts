import type { messageEmails } from "@/emails/templates/messages/template";
import type { Samples } from "@/emails/templates/sample-bookings";

const threadId = "0199a000-0000-7000-8000-00000000000c";

export const messageSamples: Samples<keyof typeof messageEmails> = {
  "message-unread": [
    { name: "one", data: { threadId }, thread: { id: threadId, side: "owner", otherName: "Lotte", unread: 1 } },
    { name: "three", data: { threadId }, thread: { id: threadId, side: "caregiver", otherName: "Jan", unread: 3 } },
    { name: "erased", data: { threadId }, thread: { id: threadId, side: "owner", otherName: null, unread: 2 } },
  ],
};
