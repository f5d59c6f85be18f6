import { JobTypes, jobSql } from "@/domain/jobs";
import { emailJobKey } from "@/domain/notifications/batch";
import type { NotificationData, Template } from "@/domain/notifications/templates";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/db/statements";

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

/** Notifies one person of one thing, once, in the transaction of its cause: writes the row and the job that sends it. */
export const notify = <T extends Template>(tx: Tx, notification: NewNotification<T>) =>
  tx.$executeRaw(notificationSql(notification));

/** The same as an INSERT, for a statement that does more. */
export function notificationSql<T extends Template>(notification: NewNotification<T>): Prisma.Sql {
  const { template, userId, now, booking, about, data: facts } = notification;
  const id = newId(now);
  const seq = booking?.seq ?? null;
  const subject = booking ? Prisma.sql`${booking.id}::text || ':' || ${seq}::int` : Prisma.sql`NULL`;
  return Prisma.sql`
    INSERT INTO "Email" (id, key, "userId", template, "bookingId", "eventSeq", facts, "createdAt")
    VALUES (${id}::uuid, concat_ws(':', ${template}::text, ${subject}, ${about ?? null}::text, ${userId}::text),
      ${userId}::uuid, ${template}, ${booking?.id ?? null}::uuid, ${seq}::int, ${JSON.stringify(facts)}::jsonb, ${now}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING ${jobSql(JobTypes.SEND_EMAIL, { emailId: id }, { key: emailJobKey(id) })}`;
}
