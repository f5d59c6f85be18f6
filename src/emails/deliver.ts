import { markSent, suppress } from "@/domain/notices/close";
import { type Notice, noticeOf } from "@/domain/notices/facts";
import type { Ctx } from "@/lib/actor";
import { sendMail } from "@/lib/mail";
import { printLetter } from "./print-letter";
import { voiceOf } from "./voice";
import { writeLetter } from "./write-letter";

/**
 * Sends one message that the domain queued: at most once, whoever asks how often. The provider keeps the row's key, so a
 * try whose answer was lost is not sent again. What nobody may or needs to read any more is suppressed.
 */
export async function deliverEmail({ now }: Ctx, emailId: string) {
  const notice = await noticeOf(emailId);
  if (notice.state !== "QUEUED") return;
  const { reader } = notice;
  const { address: to, firstName } = reader;
  if (!to || isOver(notice, now)) return void (await suppress(emailId));
  const letter = await printLetter(voiceOf(reader.locale), writeLetter(notice), { address: to, firstName });
  const providerId = await sendMail({ to, ...letter }, `email:${emailId}`);
  await markSent(emailId, providerId, now);
}

/** No longer worth reading: a link that cannot be used, a reminder of care that is off or has begun, a review already written. */
function isOver({ news, token, booking }: Notice, now: Date) {
  if ("tokenId" in news.facts) return !token || token.expiresAt <= now;
  if (news.template === "booking-reminder") return booking?.status !== "PAID" || booking.startsAt <= now;
  return news.template === "review-request" && Boolean(booking?.reviewed);
}
