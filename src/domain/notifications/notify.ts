import { z } from "zod";
import { enqueueInTx } from "@/domain/jobs";
import { emailJobKey } from "@/domain/notifications/batch";
import { Service } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { JobTypes } from "@/lib/queue/job-types";

/** What a caregiver was paid in a month ("2026-11"), care by care and in all, in cents. */
export const Statement = z.object({
  month: z.string(),
  lines: z.array(z.object({ startsAt: z.iso.datetime(), service: z.enum(Service), shareCents: z.int() })),
  /** Lines that are not listed, because a mail has its limits. */
  more: z.int(),
  keptCents: z.int(),
  feeCents: z.int(),
  shareCents: z.int(),
});
export type Statement = z.infer<typeof Statement>;

/** Every message we send, and what it says beyond the booking it is about. Never a secret: a link's secret is computed when it is written. */
export interface NotificationData {
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

export type Template = keyof NotificationData;

interface NewNotification<T extends Template> {
  template: T;
  userId: string;
  now: Date;
  /** The booking it is about, and the event that caused it. */
  booking?: { id: string; seq: number };
  /** What makes this news different from the same news on another day, where there is no booking. */
  about?: string;
  facts: NotificationData[T];
}

/** Tells one person one thing, once, in the transaction of its cause: the row and the job that sends it. */
export async function notify<T extends Template>(
  tx: Tx,
  { template, userId, now, booking, about, facts }: NewNotification<T>,
) {
  const key = [template, booking ? `${booking.id}:${booking.seq}` : about, userId].join(":");
  const [email] = await tx.email.createManyAndReturn({
    data: { key, userId, template, bookingId: booking?.id, eventSeq: booking?.seq, facts, createdAt: now },
    skipDuplicates: true,
    select: { id: true },
  });
  if (email) await enqueueInTx(tx, JobTypes.SEND_EMAIL, { emailId: email.id }, { key: emailJobKey(email.id) });
}

const noData = z.object({});
const refundCents = z.int();
const amountCents = z.int();
/** Not written down before there were refunds on the way. */
const earlierCents = z.int().default(0);

/** What a message says beyond the booking it is about, as it was written down when the news was made. */
export type Notification = { [T in Template]: { template: T; facts: NotificationData[T] } }[Template];

/** Reads a row's template and facts back as one of the messages we know. */
export const Notification: z.ZodType<Notification> = z.discriminatedUnion("template", [
  z.object({ template: z.literal("verify-address"), facts: z.object({ tokenId: z.uuid() }) }),
  z.object({ template: z.literal("reset-password"), facts: z.object({ tokenId: z.uuid() }) }),
  z.object({ template: z.literal("welcome"), facts: noData }),
  z.object({ template: z.literal("booking-requested"), facts: noData }),
  z.object({ template: z.literal("booking-accepted"), facts: noData }),
  z.object({ template: z.literal("booking-declined"), facts: noData }),
  z.object({ template: z.literal("booking-expired"), facts: noData }),
  z.object({ template: z.literal("payment-received"), facts: noData }),
  z.object({
    template: z.literal("booking-cancelled"),
    facts: z.object({ refundCents, earlierCents, caregiverCents: z.int() }),
  }),
  z.object({ template: z.literal("booking-reminder"), facts: noData }),
  z.object({ template: z.literal("review-request"), facts: noData }),
  z.object({ template: z.literal("caregiver-approved"), facts: noData }),
  z.object({ template: z.literal("caregiver-rejected"), facts: z.object({ reason: z.string() }) }),
  z.object({ template: z.literal("payout-sent"), facts: z.object({ amountCents }) }),
  z.object({ template: z.literal("payout-failed"), facts: z.object({ amountCents }) }),
  z.object({ template: z.literal("earnings-statement"), facts: Statement }),
  z.object({ template: z.literal("complaint-opened"), facts: noData }),
  z.object({ template: z.literal("complaint-decided"), facts: z.object({ refundCents, earlierCents }) }),
]);
