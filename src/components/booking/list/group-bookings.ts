import type { BookingCard } from "@/domain/bookings/responses";
import { OPEN_STATUSES } from "@/domain/bookings/schema";

interface Pages {
  hasPrevious: boolean;
  hasNext: boolean;
}

/**
 * Splits a page of bookings (newest start first) into upcoming and past ones. Upcoming ones are reversed, so that the
 * next care comes first, but only when all of them are on this page.
 */
export function groupBookings<B extends Pick<BookingCard, "status" | "endsAt">>(
  bookings: B[],
  now: Date,
  { hasPrevious, hasNext }: Pages,
) {
  const isComing = (booking: B) => OPEN_STATUSES.includes(booking.status) && booking.endsAt > now;
  const coming = bookings.filter(isComing);
  const last = bookings.at(-1);
  const isWhole = !hasPrevious && (!hasNext || (last && last.endsAt <= now));
  return {
    coming: isWhole ? coming.toReversed() : coming,
    over: bookings.filter((booking) => !isComing(booking)),
  };
}
