import { openComplaint } from "@/domain/payments/complain";
import { ComplaintText } from "@/domain/payments/schema";
import { replyToReview } from "@/domain/reviews/reply";
import { reviewUntil } from "@/domain/reviews/review-until";
import { ReviewDraft, ReviewReply } from "@/domain/reviews/schema";
import { showDueReviews } from "@/domain/reviews/show-due";
import { writeReview } from "@/domain/reviews/write";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import type { CareTimes } from "./care-times";
import type { Care } from "./data/care";
import { payOut } from "./money";
import { as, byItself } from "./person";
import type { Cast, Story } from "./story";

/** What caregivers give an owner they write about: nobody in town had a bad time. */
const STARS_FOR_OWNERS = 5;

interface Moment {
  at: Date;
  happens: () => Promise<unknown>;
}

/** What follows the end of care, in the order of time: a complaint, the reviews, the caregiver's money, an answer. */
export async function* afterwards(care: Care, times: CareTimes, cast: Cast, id: string, turn: number): Story {
  const moments = [...lastWords(care, times, cast, id, turn), payout(times, id)];
  for (const { at, happens } of moments.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    yield at;
    await happens();
  }
}

const payout = ({ payoutAt }: CareTimes, id: string): Moment => ({
  at: payoutAt,
  happens: () => payOut(id, payoutAt),
});

function lastWords(care: Care, { period }: CareTimes, { owner, caregiver }: Cast, id: string, turn: number): Moment[] {
  const { complaint, back, stars, says: comment, reply } = care;
  const hoursOn = (hours: number) => after(period.endsAt, hours * HOUR_MS);
  const bothBy = hoursOn(64);
  const until = reviewUntil(period.endsAt);
  const moments: Moment[] = [];
  const then = (at: Date, happens: (at: Date) => Promise<unknown>) => moments.push({ at, happens: () => happens(at) });

  if (complaint) then(hoursOn(4), (at) => openComplaint(as(owner, at), id, ComplaintText.parse({ text: complaint })));
  if (back)
    then(hoursOn(1 + ((turn * 7) % 30)), (at) =>
      writeReview(as(caregiver, at), id, ReviewDraft.parse({ rating: STARS_FOR_OWNERS, comment: back })),
    );
  if (stars)
    then(hoursOn(3 + ((turn * 11) % 60)), (at) =>
      writeReview(as(owner, at), id, ReviewDraft.parse({ rating: stars, comment })),
    );
  // One alone stays hidden until the time to write is over.
  if (!back !== !stars) then(until, (at) => showDueReviews(byItself(at)));
  if (reply) then(after(back ? bothBy : until, 9 * HOUR_MS), (at) => answer(as(caregiver, at), id, owner.id, reply));
  return moments;
}

async function answer(caregiver: Ctx, bookingId: string, ownerId: string, text: string) {
  const { id } = await db.review.findFirstOrThrow({ where: { bookingId, authorId: ownerId } });
  await replyToReview(caregiver, id, ReviewReply.parse({ text }));
}
