import { JobTypes, jobSql } from "@/domain/jobs";
import { emailJobKey } from "@/domain/notifications/batch";
import { canWait } from "@/domain/notifications/kinds";
import { endOfQuiet } from "@/domain/notifications/quiet-hours";
import type { NotificationData, Template } from "@/domain/notifications/templates";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/db/statements";
import { CHANNEL, payloadInStatement, topicOf } from "@/lib/invalidation";

interface NewNotification<T extends Template> {
  template: T;
  userId: string;
  now: Date;
  /** The booking it is about, and the event that caused it; its number may come from the same statement. */
  booking?: { id: string; seq: number | Prisma.Sql };
  /** What distinguishes this notification from another with the same template, where the booking and event do not. */
  about?: string;
  data: NotificationData[T];
}

/** The live topic of a person: something new waits for them. */
export const inboxTopic = (userId: string) => topicOf(`inbox:${userId}`);

/**
 * Notifies one person of one thing, once, in the transaction of its cause: writes the row, which they read on the site, and
 * the job that mails it. In their quiet hours a mail that can wait does.
 */
export async function notify<T extends Template>(tx: Tx, notification: NewNotification<T>) {
  const { userId, now, template } = notification;
  const quiet = { quietFrom: true, quietTo: true } as const;
  const reader = canWait(template) ? await tx.user.findUnique({ where: { id: userId }, select: quiet }) : null;
  return tx.$executeRaw(notificationSql(notification, reader && endOfQuiet(reader, now)));
}

/** The same as an INSERT, for a statement that does more. */
export function notificationSql<T extends Template>(
  notification: NewNotification<T>,
  sendAfter: Date | null = null,
): Prisma.Sql {
  const { template, userId, now, booking, about, data: facts } = notification;
  const id = newId(now);
  const options = { key: emailJobKey(id), ...(sendAfter && { runAt: sendAfter }) };
  const seq = booking?.seq ?? null;
  const subject = booking ? Prisma.sql`${booking.id}::text || ':' || ${seq}::int` : Prisma.sql`NULL`;
  return Prisma.sql`
    INSERT INTO "Email" (id, key, "userId", template, "bookingId", "eventSeq", facts, "createdAt", "sendAfter")
    VALUES (${id}::uuid, concat_ws(':', ${template}::text, ${subject}, ${about ?? null}::text, ${userId}::text),
      ${userId}::uuid, ${template}, ${booking?.id ?? null}::uuid, ${seq}::int, ${JSON.stringify(facts)}::jsonb, ${now}::timestamptz, ${sendAfter}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING ${jobSql(JobTypes.SEND_EMAIL, { emailId: id }, options)},
      pg_notify(${CHANNEL}, ${payloadInStatement([inboxTopic(userId)])})`;
}
