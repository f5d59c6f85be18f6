import { db } from "@/lib/db";

/** The mail is with the provider. Of two senders the first writes; the row never says SENT twice. */
export const markSent = (emailId: string, providerId: string | null, sentAt: Date) =>
  db.email.updateMany({ where: { id: emailId, state: "QUEUED" }, data: { state: "SENT", providerId, sentAt } });

/** The mail will never go: nobody to read it, or no longer true. */
export const suppress = (emailId: string) =>
  db.email.updateMany({ where: { id: emailId, state: "QUEUED" }, data: { state: "SUPPRESSED" } });
