import { claimBatch, type EmailOutcome, recordOutcomes, releaseBatch } from "@/domain/notifications/batch";
import { type LoadedNotification, loadBatch } from "@/domain/notifications/load";
import { buildEmail } from "@/emails/build-email";
import { emailI18n } from "@/emails/i18n/email-i18n";
import { renderEmail } from "@/emails/render-email";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { type Email, sendMail, sendMails } from "@/lib/mail";
import type { JobPayload, JobTypes } from "@/lib/queue/job-types";
import { reportBug } from "@/lib/telemetry/record";

/**
 * Sends a message that the domain queued, with others that wait: at most once, whoever asks how often. The batch has its
 * key at the provider before it is sent, so a try whose answer was lost is not sent again. What nobody may or needs to
 * read any more is suppressed.
 */
export async function deliverEmail({ now }: Ctx, emailId: string) {
  const batchId = await claimBatch(emailId, now);
  if (!batchId) return;
  try {
    const settled = await sendBatch(batchId, now);
    await inTransaction((tx) => recordOutcomes(tx, settled, now));
    const ownOutcome = settled.find(({ id }) => id === emailId)?.outcome;
    if (ownOutcome && ownOutcome !== "suppressed" && "refused" in ownOutcome)
      throw new TypeError(`mail was not taken: ${ownOutcome.refused}`);
  } catch (error) {
    await releaseBatch(batchId, now);
    throw error; // the job is tried again
  }
}

/** Sends a letter that is written already. */
export const sendPrebuiltEmail = ({ letterId, ...email }: Extract<JobPayload<typeof JobTypes.SEND_EMAIL>, Email>) =>
  sendMail(email, `letter:${letterId}`);

async function sendBatch(batchId: string, now: Date): Promise<EmailOutcome[]> {
  const { notices, unknown } = await loadBatch(batchId);
  const due = notices.filter((notice) => notice.reader.address && !isObsolete(notice, now));
  const over = notices.filter((notice) => !due.includes(notice));
  return [
    ...over.map(({ id }) => ({ id, outcome: "suppressed" as const })),
    ...unknown.map((id) => ({ id, outcome: { refused: "unknown" } })),
    ...(due.length > 0 ? await sendDue(due, `emails:${batchId}`) : []),
  ];
}

/** One that cannot be written holds up no other. */
async function sendDue(notices: LoadedNotification[], key: string): Promise<EmailOutcome[]> {
  const rendered = new Map<string, Email>();
  const renderAll = async () => {
    const emails = await Promise.all(
      notices.map(async (notice) => ({ id: notice.id, letter: await renderNotification(notice) })),
    );
    for (const { id, letter: email } of emails) if (email) rendered.set(id, email);
    return [...rendered.values()];
  };
  const outcomes = await sendMails(renderAll, key);
  const sent = [...rendered.keys()].flatMap((id, index) =>
    outcomes.slice(index, index + 1).map((outcome) => ({ id, outcome })),
  );
  const unwritten = notices
    .filter(({ id }) => !rendered.has(id))
    .map(({ id }) => ({ id, outcome: { refused: "unwritten" } }));
  return [...sent, ...unwritten];
}

async function renderNotification(notice: LoadedNotification): Promise<Email | null> {
  const { id, reader } = notice;
  const { address, firstName, locale } = reader;
  try {
    const to = assertDefined(address, "address");
    return { to, ...(await renderEmail(emailI18n(locale), buildEmail(notice), { address: to, firstName })) };
  } catch (error) {
    reportBug(error, { emailId: id });
    return null; // its own job fails, and is kept
  }
}

/** No longer worth reading: a link that cannot be used, a reminder of care that is off or has begun, a review already written. */
function isObsolete({ news, token, booking }: LoadedNotification, now: Date) {
  if ("tokenId" in news.facts) return !token || token.expiresAt <= now;
  if (news.template === "booking-reminder") return booking?.status !== "PAID" || booking.startsAt <= now;
  return news.template === "review-request" && Boolean(booking?.reviewed);
}
