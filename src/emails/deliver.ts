import type { JobPayload, JobTypes } from "@/domain/jobs";
import { claimBatch, type EmailOutcome, recordOutcomes, releaseBatch } from "@/domain/notifications/batch";
import { type LoadedNotification, loadBatch, tokenIdOf } from "@/domain/notifications/load";
import { unsubscribeOf } from "@/domain/notifications/unsubscribe";
import { buildEmail } from "@/emails/build-email";
import { emailI18n } from "@/emails/i18n/email-i18n";
import { renderEmail } from "@/emails/render-email";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { type Email, MailRefused, sendMail, sendMails } from "@/lib/mail";
import { reportBug } from "@/lib/telemetry/record";

/**
 * Sends a queued email together with others that wait. It goes out at most once, however often this is called: the batch
 * has its idempotency key before it is sent, so the provider ignores a retry whose first response was lost. Emails that
 * nobody may or needs to read any more are suppressed.
 */
export async function deliverEmail({ now }: Ctx, emailId: string) {
  const batchId = await claimBatch(emailId, now);
  if (!batchId) return;
  try {
    const settled = await sendBatch(batchId, now);
    await inTransaction((tx) => recordOutcomes(tx, settled, now));
    const ownOutcome = settled.find(({ id }) => id === emailId)?.outcome;
    if (ownOutcome && ownOutcome !== "suppressed" && "refused" in ownOutcome) throw new MailRefused(ownOutcome.refused);
  } catch (error) {
    await releaseBatch(batchId, now);
    throw error; // the queue retries the job
  }
}

/**
 * Sends an email that is built already. The field `letterId` and the key `letter:ID` are contracts with waiting jobs and
 * with the provider: under another name, an email on its way would be sent twice.
 */
export const sendPrebuiltEmail = ({ letterId, ...email }: Extract<JobPayload<typeof JobTypes.SEND_EMAIL>, Email>) =>
  sendMail(email, `letter:${letterId}`);

async function sendBatch(batchId: string, now: Date): Promise<EmailOutcome[]> {
  const { notifications, unknown } = await loadBatch(batchId);
  const isDue = (one: LoadedNotification) => Boolean(one.reader.address) && !isObsolete(one, now);
  const due = notifications.filter(isDue);
  return [
    ...notifications.filter((one) => !isDue(one)).map(({ id }) => ({ id, outcome: "suppressed" as const })),
    ...unknown.map((id) => ({ id, outcome: { refused: "unknown" } })),
    ...(due.length > 0 ? await sendDue(due, `emails:${batchId}`) : []),
  ];
}

/** An email that cannot be rendered does not stop the others. */
async function sendDue(notifications: LoadedNotification[], key: string): Promise<EmailOutcome[]> {
  const rendered = new Map<string, Email>();
  const renderAll = async () => {
    const emails = await Promise.all(notifications.map(async (one) => ({ id: one.id, email: await tryRender(one) })));
    for (const { id, email } of emails) if (email) rendered.set(id, email);
    return [...rendered.values()];
  };
  const outcomes = await sendMails(renderAll, key);
  const sent = [...rendered.keys()].flatMap((id, index) =>
    outcomes.slice(index, index + 1).map((outcome) => ({ id, outcome })),
  );
  const failed = notifications.filter(({ id }) => !rendered.has(id));
  return [...sent, ...failed.map(({ id }) => ({ id, outcome: { refused: "unwritten" } }))];
}

async function tryRender(notification: LoadedNotification): Promise<Email | null> {
  const { id, reader } = notification;
  const { address, firstName, locale } = reader;
  try {
    const to = assertDefined(address, "address");
    const i18n = emailI18n(locale);
    const ending = unsubscribeOf(reader.id, notification.template);
    const link = ending && { unsubscribeHref: i18n.url(`/unsubscribe?token=${ending.token}`) };
    const email = await renderEmail(i18n, buildEmail(notification), { address: to, firstName, ...link });
    return { to, ...email, ...(ending && { headers: ending.headers }) };
  } catch (error) {
    reportBug(error, { emailId: id });
    return null; // its own job fails and stays in the queue
  }
}

/** No longer worth reading: an unusable link, a saved search that finds nobody any more, messages read meanwhile, a reminder of care that is cancelled or has begun, a review already written. */
function isObsolete({ template, data, token, booking, thread, search }: LoadedNotification, now: Date) {
  if (tokenIdOf(data)) return !token || token.expiresAt <= now;
  if (template === "message-unread") return !thread?.unread;
  if (template === "search-matches") return !search?.alerts || search.found.length === 0;
  if (template === "booking-reminder") return booking?.status !== "PAID" || booking.startsAt <= now;
  return template === "review-request" && Boolean(booking?.reviewed);
}
