import { SWEEP } from "@/domain/bookings/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { reviewedOutBefore } from "./review-until";
import { showReviews } from "./show";

/** Shows reviews whose time of waiting for the other side is over. Safe to run twice at once. */
export async function showDueReviews({ now }: Ctx) {
  const due = await db.review.findMany({
    where: { shownAt: null, booking: { endsAt: { lte: reviewedOutBefore(now) } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SWEEP,
    select: { booking: { select: { id: true, caregiverId: true } } },
  });
  let shown = 0;
  for (const { booking } of due) shown += await inTransaction((tx) => showReviews(tx, now, booking));
  return { due: due.length, shown };
}
