import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { emailJobKey } from "@/domain/notifications/batch";
import type { NotificationData, Template } from "@/domain/notifications/templates";
import type { Tx } from "@/lib/db";

interface NewNotification<T extends Template> {
  template: T;
  userId: string;
  now: Date;
  /** The booking it is about, and the event that caused it. */
  booking?: { id: string; seq: number };
  /** What distinguishes this notification from another with the same template, where the booking and event do not. */
  about?: string;
  data: NotificationData[T];
}

/** Notifies one person of one thing, once, in the transaction of its cause: writes the row and the job that sends it. */
export async function notify<T extends Template>(
  tx: Tx,
  { template, userId, now, booking, about, data: facts }: NewNotification<T>,
) {
  const subject = [booking && `${booking.id}:${booking.seq}`, about].filter(Boolean);
  const key = [template, ...subject, userId].join(":");
  const [email] = await tx.email.createManyAndReturn({
    data: { key, userId, template, bookingId: booking?.id, eventSeq: booking?.seq, facts, createdAt: now },
    skipDuplicates: true,
    select: { id: true },
  });
  if (email) await enqueueInTx(tx, JobTypes.SEND_EMAIL, { emailId: email.id }, { key: emailJobKey(email.id) });
}
