import { partyOf } from "@/domain/bookings/lifecycle";
import { reviewUntil } from "@/domain/reviews/deadlines";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";

const REVIEW_SELECT = {
  id: true,
  authorId: true,
  rating: true,
  comment: true,
  createdAt: true,
  shownAt: true,
  hiddenAt: true,
  reply: true,
  repliedAt: true,
} as const;

/** Published, and not hidden by an admin. */
const isShown = ({ shownAt, hiddenAt }: { shownAt: Date | null; hiddenAt: Date | null }) =>
  Boolean(shownAt && !hiddenAt);

/** The reviews of a booking as its viewer may see them: their own always, the other once it is published. */
export async function getBookingReviews({ actor, now }: Ctx, bookingId: string) {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    select: { ownerId: true, caregiverId: true, status: true, endsAt: true, reviews: { select: REVIEW_SELECT } },
  });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  const { ownerId, caregiverId, status, endsAt } = booking;
  const readerId = actor.kind === "user" ? actor.id : null;
  const visible = (authorId: string) =>
    booking.reviews.find((each) => each.authorId === authorId && (isShown(each) || authorId === readerId)) ?? null;
  const byOwner = visible(ownerId);
  const byCaregiver = visible(caregiverId);
  const mine = party === "owner" ? byOwner : party === "caregiver" ? byCaregiver : null;
  const until = reviewUntil(endsAt);
  return {
    byOwner,
    byCaregiver,
    until,
    canWrite: (party === "owner" || party === "caregiver") && status === "COMPLETED" && !mine && now < until,
    canReply: party === "caregiver" && byOwner !== null && isShown(byOwner) && byOwner.reply === null,
  };
}
export type BookingReviews = Awaited<ReturnType<typeof getBookingReviews>>;
