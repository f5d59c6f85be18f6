import { openComplaint } from "@/domain/payments/complain";
import { ComplaintText } from "@/domain/payments/schema";
import { sendPayout } from "@/domain/payments/send-payout";
import { replyToReview } from "@/domain/reviews/reply";
import { reviewUntil } from "@/domain/reviews/review-until";
import { ReviewDraft, ReviewReply } from "@/domain/reviews/schema";
import { showDueReviews } from "@/domain/reviews/show-due";
import { writeReview } from "@/domain/reviews/write";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import type { Cast, Story } from "./care-story";
import type { CareTimes } from "./care-times";
import type { Care } from "./data/care";
import { as, byItself } from "./person";

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
  happens: () => sendPayout(byItself(payoutAt), id),
});

function lastWords(care: Care, { period }: CareTimes, { owner, caregiver }: Cast, id: string, turn: number): Moment[] {
  const hoursOn = (hours: number) => after(period.endsAt, hours * HOUR_MS);
  const ownerWrites = hoursOn(3 + ((turn * 11) % 60));
  const caregiverWrites = hoursOn(1 + ((turn * 7) % 30));
  const shown = care.back ? hoursOn(64) : reviewUntil(period.endsAt);
  const moments: (Moment | false)[] = [
    care.complaint !== undefined && {
      at: hoursOn(4),
      happens: () => openComplaint(as(owner, hoursOn(4)), id, ComplaintText.parse({ text: care.complaint })),
    },
    care.back !== undefined && {
      at: caregiverWrites,
      happens: () =>
        writeReview(
          as(caregiver, caregiverWrites),
          id,
          ReviewDraft.parse({ rating: STARS_FOR_OWNERS, comment: care.back }),
        ),
    },
    care.stars !== undefined && {
      at: ownerWrites,
      happens: () =>
        writeReview(as(owner, ownerWrites), id, ReviewDraft.parse({ rating: care.stars, comment: care.says })),
    },
    (care.stars !== undefined || care.back !== undefined) && {
      at: reviewUntil(period.endsAt),
      happens: () => showDueReviews(byItself(reviewUntil(period.endsAt))),
    },
    care.reply !== undefined && {
      at: after(shown, 9 * HOUR_MS),
      happens: async () => {
        const { id: reviewId } = await db.review.findFirstOrThrow({ where: { bookingId: id, authorId: owner.id } });
        await replyToReview(
          as(caregiver, after(shown, 9 * HOUR_MS)),
          reviewId,
          ReviewReply.parse({ text: care.reply }),
        );
      },
    },
  ];
  return moments.filter((moment) => moment !== false);
}
