import { after, DAY_MS } from "@/lib/time";

const REVIEW_DAYS = 14;

/** Until when (not included) both parties may write; from then on what was written is shown (rules §6). */
export const reviewUntil = (endsAt: Date) => after(endsAt, REVIEW_DAYS * DAY_MS);

/** The latest end of care whose time to write is over at this instant. */
export const reviewsClosedBefore = (now: Date) => after(now, -REVIEW_DAYS * DAY_MS);
