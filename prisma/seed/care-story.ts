import { acceptBooking } from "@/domain/bookings/accept";
import { cancelBooking, cancellationOf } from "@/domain/bookings/cancel";
import { completeBooking } from "@/domain/bookings/complete";
import { declineBooking } from "@/domain/bookings/decline";
import { expireRequests } from "@/domain/bookings/expire";
import { lapseUnpaid } from "@/domain/bookings/lapse";
import { requestBooking } from "@/domain/bookings/request";
import { BookingDecline, BookingRequest } from "@/domain/bookings/schema";
import { db } from "@/lib/db";
import { must } from "@/lib/errors";
import { after, MINUTE_MS } from "@/lib/time";
import { afterwards } from "./after-care";
import type { CareTimes } from "./care-times";
import type { Care } from "./data/care";
import { giveBack, pay } from "./money";
import { as, byItself, phoneOf } from "./person";
import type { Cast, Story } from "./story";

/** A Bancontact refund takes a minute at the local Stripe. */
const REFUND_ARRIVES_MS = 2 * MINUTE_MS;

/** One piece of care from the request to the payout and the reviews. */
export async function* careStory(care: Care, times: CareTimes, { owner, caregiver }: Cast, turn: number): Story {
  const { askedAt, answeredAt, paidAt, cancelledAt, period } = times;
  yield askedAt;
  const { id } = await requestBooking(as(owner, askedAt), requestOf(care, times, { owner, caregiver }));
  if (care.unanswered) {
    yield times.respondBy;
    return void (await expireRequests(byItself(times.respondBy)));
  }
  yield answeredAt;
  if (care.declined) {
    await declineBooking(as(caregiver, answeredAt), id, BookingDecline.parse(care.declined));
    return;
  }
  const { payBy } = await acceptBooking(as(caregiver, answeredAt), id);
  if (care.unpaid) {
    const lapsesAt = must(payBy, "pay-by");
    yield lapsesAt;
    return void (await lapseUnpaid(byItself(lapsesAt)));
  }
  yield paidAt;
  await pay(owner, id, paidAt, turn % 2 === 0);
  if (cancelledAt) {
    yield cancelledAt;
    const paid = await db.booking.findUniqueOrThrow({ where: { id } });
    const { refundCents } = await cancellationOf(db, paid, cancelledAt);
    await cancelBooking(as(owner, cancelledAt), id, { seenRefundCents: refundCents });
    await giveBack(id, cancelledAt);
    const arrivesAt = after(cancelledAt, REFUND_ARRIVES_MS);
    yield arrivesAt;
    await giveBack(id, arrivesAt);
  } else {
    yield period.endsAt;
    await completeBooking(byItself(period.endsAt), id);
  }
  yield* afterwards(care, times, { owner, caregiver }, id, turn);
}

function requestOf(care: Care, { when }: CareTimes, { owner, caregiver }: Cast) {
  const { emergency, vet } = owner.facts;
  return BookingRequest.parse({
    ...when,
    caregiverId: caregiver.id,
    petIds: care.pets.map((name) => must(owner.pets.get(name), `${name} of ${care.of}`)),
    emergency: { name: emergency, phone: phoneOf(300) },
    vet: { name: vet, phone: phoneOf(400) },
    message: care.message,
    accessNotes: care.accessNotes,
  });
}
