import { putDown, type Settled, settle, takeBatch } from "@/domain/notices/batch";
import { type Notice, noticesIn } from "@/domain/notices/facts";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import type { JobPayload, JobTypes } from "@/lib/job-types";
import { type Letter, sendMail, sendMails } from "@/lib/mail";
import { reportBug } from "@/lib/monitoring";
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
  const written = await Promise.all(notices.map((notice) => write(notice, now)));
  const letters = written.flatMap(({ id, letter }) => (letter ? { id, letter } : []));
  const outcomes =
    letters.length > 0
      ? await sendMails(
          letters.map(({ letter }) => letter),
          `emails:${batchId}`,
        )
      : [];
  return [
    ...outcomes.flatMap((outcome, index) => letters.slice(index, index + 1).map(({ id }) => ({ id, outcome }))),
    ...written.flatMap(({ id, outcome }) => (outcome ? { id, outcome } : [])),
    ...unknown.map((id) => ({ id, outcome: { refused: "unknown" } })),
  ];
}

interface Written {
  id: string;
  letter?: Letter;
  outcome?: Settled["outcome"];
}

/** The letter of a message, or why there is none; one that cannot be written holds up no other. */
async function write(notice: Notice, now: Date): Promise<Written> {
  const { id, reader } = notice;
  const { address: to, firstName } = reader;
  if (!to || isOver(notice, now)) return { id, outcome: "suppressed" };
  try {
    const letter = await printLetter(voiceOf(reader.locale), writeLetter(notice), { address: to, firstName });
    return { id, letter: { to, ...letter } };
  } catch (error) {
    reportBug(error, { emailId: id });
    return { id, outcome: { refused: "unwritten" } };
  }
}

/** No longer worth reading: a link that cannot be used, a reminder of care that is off or has begun, a review already written. */
function isOver({ news, token, booking }: Notice, now: Date) {
  if ("tokenId" in news.facts) return !token || token.expiresAt <= now;
  if (news.template === "booking-reminder") return booking?.status !== "PAID" || booking.startsAt <= now;
  return news.template === "review-request" && Boolean(booking?.reviewed);
}
