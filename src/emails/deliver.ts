import { putDown, type Settled, settle, takeBatch } from "@/domain/notices/batch";
import { type Notice, noticesIn } from "@/domain/notices/facts";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { must } from "@/lib/errors";
import { type Letter, sendMail, sendMails } from "@/lib/mail";
import { reportBug } from "@/lib/monitoring";
import type { JobPayload, JobTypes } from "@/lib/queue/job-types";
import { printLetter } from "./print-letter";
import { voiceOf } from "./voice";
import { writeLetter } from "./write-letter";

/**
 * Sends a message that the domain queued, with others that wait: at most once, whoever asks how often. The batch has its
 * key at the provider before it is sent, so a try whose answer was lost is not sent again. What nobody may or needs to
 * read any more is suppressed.
 */
export async function deliverEmail({ now }: Ctx, emailId: string) {
  const batchId = await takeBatch(emailId, now);
  if (!batchId) return;
  try {
    const settled = await sendBatch(batchId, now);
    await inTransaction((tx) => settle(tx, settled, now));
    const own = settled.find(({ id }) => id === emailId)?.outcome;
    if (own && own !== "suppressed" && "refused" in own) throw new TypeError(`mail was not taken: ${own.refused}`);
  } catch (error) {
    await putDown(batchId, now);
    throw error; // the job is tried again
  }
}

/** Sends a letter that is written already. */
export const sendLetter = ({ letterId, ...letter }: Extract<JobPayload<typeof JobTypes.SEND_EMAIL>, Letter>) =>
  sendMail(letter, `letter:${letterId}`);

async function sendBatch(batchId: string, now: Date): Promise<Settled[]> {
  const { notices, unknown } = await noticesIn(batchId);
  const due = notices.filter((notice) => notice.reader.address && !isOver(notice, now));
  const over = notices.filter((notice) => !due.includes(notice));
  return [
    ...over.map(({ id }) => ({ id, outcome: "suppressed" as const })),
    ...unknown.map((id) => ({ id, outcome: { refused: "unknown" } })),
    ...(due.length > 0 ? await send(due, `emails:${batchId}`) : []),
  ];
}

/** One that cannot be written holds up no other. */
async function send(notices: Notice[], key: string): Promise<Settled[]> {
  const written = new Map<string, Letter>();
  const writeAll = async () => {
    const letters = await Promise.all(notices.map(async (notice) => ({ id: notice.id, letter: await write(notice) })));
    for (const { id, letter } of letters) if (letter) written.set(id, letter);
    return [...written.values()];
  };
  const outcomes = await sendMails(writeAll, key);
  const sent = [...written.keys()].flatMap((id, index) =>
    outcomes.slice(index, index + 1).map((outcome) => ({ id, outcome })),
  );
  const unwritten = notices
    .filter(({ id }) => !written.has(id))
    .map(({ id }) => ({ id, outcome: { refused: "unwritten" } }));
  return [...sent, ...unwritten];
}

async function write(notice: Notice): Promise<Letter | null> {
  const { id, reader } = notice;
  const { address, firstName, locale } = reader;
  try {
    const to = must(address, "address");
    return { to, ...(await printLetter(voiceOf(locale), writeLetter(notice), { address: to, firstName })) };
  } catch (error) {
    reportBug(error, { emailId: id });
    return null; // its own job fails, and is kept
  }
}

/** No longer worth reading: a link that cannot be used, a reminder of care that is off or has begun, a review already written. */
function isOver({ news, token, booking }: Notice, now: Date) {
  if ("tokenId" in news.facts) return !token || token.expiresAt <= now;
  if (news.template === "booking-reminder") return booking?.status !== "PAID" || booking.startsAt <= now;
  return news.template === "review-request" && Boolean(booking?.reviewed);
}
