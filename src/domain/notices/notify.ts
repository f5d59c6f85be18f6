import { later } from "@/domain/jobs";
import type { Tx } from "@/lib/db";
import { JobTypes } from "@/lib/queue/job-types";
import { mailKey } from "./batch";
import type { Statement } from "./statement";

/** Every message we send, and what it says beyond the booking it is about. Never a secret: a link's secret is computed when it is written. */
export interface NoticeFacts {
  "verify-address": { tokenId: string };
  "reset-password": { tokenId: string };
  welcome: Record<never, never>;
  "booking-requested": Record<never, never>;
  "booking-accepted": Record<never, never>;
  "booking-declined": Record<never, never>;
  "booking-expired": Record<never, never>;
  "payment-received": Record<never, never>;
  /** Everything the owner has back in the end; `earlierCents` of it before this. */
  "booking-cancelled": { refundCents: number; earlierCents: number; caregiverCents: number };
  "booking-reminder": Record<never, never>;
  "review-request": Record<never, never>;
  "caregiver-approved": Record<never, never>;
  "caregiver-rejected": { reason: string };
  "payout-sent": { amountCents: number };
  "payout-failed": { amountCents: number };
  "earnings-statement": Statement;
  "complaint-opened": Record<never, never>;
  /** What goes back by this decision, and what had gone back before it. */
  "complaint-decided": { refundCents: number; earlierCents: number };
}

export type Template = keyof NoticeFacts;

interface Notice<T extends Template> {
  template: T;
  userId: string;
  now: Date;
  /** The booking it is about, and the event that caused it. */
  booking?: { id: string; seq: number };
  /** What makes this news different from the same news on another day, where there is no booking. */
  about?: string;
  facts: NoticeFacts[T];
}

/** Tells one person one thing, once, in the transaction of its cause: the row and the job that sends it. */
export async function notify<T extends Template>(tx: Tx, { template, userId, now, booking, about, facts }: Notice<T>) {
  const key = [template, booking ? `${booking.id}:${booking.seq}` : about, userId].join(":");
  const [email] = await tx.email.createManyAndReturn({
    data: { key, userId, template, bookingId: booking?.id, eventSeq: booking?.seq, facts, createdAt: now },
    skipDuplicates: true,
    select: { id: true },
  });
  if (email) await later(tx, JobTypes.SEND_EMAIL, { emailId: email.id }, { key: mailKey(email.id) });
}
