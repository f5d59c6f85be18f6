import { cancelBooking, cancellationOf } from "@/domain/bookings/cancel";
import { completeBooking } from "@/domain/bookings/complete";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking, declineBooking } from "@/domain/bookings/respond";
import { BookingDecline, BookingRequest } from "@/domain/bookings/schema";
import { expireUnanswered } from "@/domain/bookings/timeouts";
import { openComplaint } from "@/domain/complaints/open";
import { ComplaintText } from "@/domain/complaints/schema";
import { expireUnpaid } from "@/domain/payments/lapse";
import { reviewUntil } from "@/domain/reviews/deadlines";
import { publishDueReviews } from "@/domain/reviews/publish";
import { ReviewDraft, ReviewReply } from "@/domain/reviews/schema";
import { replyToReview, writeReview } from "@/domain/reviews/write";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import type { BookingTimes } from "./booking-times";
import type { DemoBooking } from "./data/bookings/booking";
import { payCheckout, payOutBooking, refundBooking } from "./payments";
import { type DemoOwner, type DemoUser, demoPhone, systemCtx, userCtx } from "./users";

/** A timeline yields its next moment, takes that step when resumed, and yields again. */
export type Timeline = AsyncGenerator<Date, void, void>;

/** Who takes part. */
export interface Parties {
  owner: DemoOwner;
  caregiver: DemoUser;
}

/** The rating caregivers give an owner: nobody in the demo data had a bad time. */
const STARS_FOR_OWNERS = 5;

interface TimedAction {
  at: Date;
  run: () => Promise<unknown>;
}

/** What follows the end of care, in order of time: a complaint, the reviews, the payout, a reply. */
export async function* afterCareTimeline(
  care: DemoBooking,
  times: BookingTimes,
  cast: Parties,
  id: string,
  turn: number,
): Timeline {
  const actions = [...reviewActions(care, times, cast, id, turn), payoutAction(times, id)];
  for (const { at, run } of actions.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    yield at;
    await run();
  }
}

const payoutAction = ({ payoutAt }: BookingTimes, id: string): TimedAction => ({
  at: payoutAt,
  run: () => payOutBooking(id, payoutAt),
});

function reviewActions(
  care: DemoBooking,
  { period }: BookingTimes,
  { owner, caregiver }: Parties,
  id: string,
  turn: number,
): TimedAction[] {
  const { complaint, caregiverComment, stars, ownerComment: comment, reply } = care;
  const hoursOn = (hours: number) => after(period.endsAt, hours * HOUR_MS);
  const bothBy = hoursOn(64);
  const until = reviewUntil(period.endsAt);
  const actions: TimedAction[] = [];
  const schedule = (at: Date, run: (at: Date) => Promise<unknown>) => actions.push({ at, run: () => run(at) });

  if (complaint)
    schedule(hoursOn(4), (at) => openComplaint(userCtx(owner, at), id, ComplaintText.parse({ text: complaint })));
  if (caregiverComment)
    schedule(hoursOn(1 + ((turn * 7) % 30)), (at) =>
      writeReview(
        userCtx(caregiver, at),
        id,
        ReviewDraft.parse({ rating: STARS_FOR_OWNERS, comment: caregiverComment }),
      ),
    );
  if (stars)
    schedule(hoursOn(3 + ((turn * 11) % 60)), (at) =>
      writeReview(userCtx(owner, at), id, ReviewDraft.parse({ rating: stars, comment })),
    );
  // A single review stays hidden until the review period is over.
  if (!caregiverComment !== !stars) schedule(until, (at) => publishDueReviews(systemCtx(at)));
  if (reply)
    schedule(after(caregiverComment ? bothBy : until, 9 * HOUR_MS), (at) =>
      publishReply(userCtx(caregiver, at), id, owner.id, reply),
    );
  return actions;
}

async function publishReply(caregiver: Ctx, bookingId: string, ownerId: string, text: string) {
  const { id } = await db.review.findFirstOrThrow({ where: { bookingId, authorId: ownerId } });
  await replyToReview(caregiver, id, ReviewReply.parse({ text }));
}

/** A Bancontact refund takes a minute at the local Stripe. */
const REFUND_ARRIVES_MS = 2 * MINUTE_MS;

/** One booking from the request to the payout and the reviews. */
export async function* bookingTimeline(
  care: DemoBooking,
  times: BookingTimes,
  { owner, caregiver }: Parties,
  turn: number,
): Timeline {
  const { requestedAt, answeredAt, paidAt, cancelledAt, period } = times;
  yield requestedAt;
  const { id } = await requestBooking(userCtx(owner, requestedAt), bookingRequest(care, times, { owner, caregiver }));
  if (care.unanswered) {
    yield times.respondBy;
    return void (await expireUnanswered(systemCtx(times.respondBy)));
  }
  yield answeredAt;
  if (care.declined) {
    await declineBooking(userCtx(caregiver, answeredAt), id, BookingDecline.parse(care.declined));
    return;
  }
  const { payBy } = await acceptBooking(userCtx(caregiver, answeredAt), id);
  if (care.unpaid) {
    const lapsesAt = assertDefined(payBy, "pay-by");
    yield lapsesAt;
    return void (await expireUnpaid(systemCtx(lapsesAt)));
  }
  yield paidAt;
  await payCheckout(owner, id, paidAt, turn % 2 === 0);
  if (cancelledAt) {
    yield cancelledAt;
    const paid = await db.booking.findUniqueOrThrow({ where: { id } });
    const { refundCents } = await cancellationOf(db, paid, cancelledAt);
    await cancelBooking(userCtx(owner, cancelledAt), id, {
      seenRefundCents: refundCents,
      key: `seed-${id}`,
    });
    await refundBooking(id, cancelledAt);
    const arrivesAt = after(cancelledAt, REFUND_ARRIVES_MS);
    yield arrivesAt;
    await refundBooking(id, arrivesAt);
  } else {
    yield period.endsAt;
    await completeBooking(systemCtx(period.endsAt), id);
  }
  yield* afterCareTimeline(care, times, { owner, caregiver }, id, turn);
}

function bookingRequest(care: DemoBooking, { when }: BookingTimes, { owner, caregiver }: Parties) {
  const { emergency, vet } = owner.data;
  // Nobody looked at a price: the demo owners take the one that holds.
  return BookingRequest.omit({ seenTotalCents: true }).parse({
    ...when,
    caregiverId: caregiver.id,
    petIds: care.pets.map((name) => assertDefined(owner.pets.get(name), `${name} of ${care.of}`)),
    emergency: { name: emergency, phone: demoPhone(300) },
    vet: { name: vet, phone: demoPhone(400) },
    message: care.message,
    accessNotes: care.accessNotes,
  });
}
