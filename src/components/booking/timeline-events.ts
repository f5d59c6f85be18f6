import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingView } from "@/domain/bookings/responses";

type Step = "request" | "accept" | "decline" | "withdraw" | "expire" | "pay" | "lapse" | "cancel" | "complete";
type Ahead = "answer" | "payment" | "freeUntil" | "start" | "end" | "complainUntil" | "payout" | "reviewUntil";
type Aside = "complained" | "decided" | "sent";

/** An event in the life of a booking. `at` is when it happened or its deadline; null while that is unknown. */
export interface TimelineEvent {
  what: Step | Ahead | Aside;
  at: Date | null;
  state: "done" | "now" | "next";
  /** Who took the step, where that matters. */
  by?: string;
}

const STEPS: readonly string[] = [
  "request",
  "accept",
  "decline",
  "withdraw",
  "expire",
  "pay",
  "lapse",
  "cancel",
  "complete",
] satisfies Step[];
const isStep = (step: string): step is Step => STEPS.includes(step);

/** What happened to a booking, oldest first, and what is still to come for this reader; the first of those is now. */
export function timelineEvents(view: BookingView, reviewUntil: Date | null): TimelineEvent[] {
  const ahead = upcomingEvents(view, reviewUntil).filter(({ at }) => !at || at > view.now);
  return [
    ...pastEvents(view),
    ...ahead.map((item, index) => ({ ...item, state: index === 0 ? ("now" as const) : ("next" as const) })),
  ];
}

function pastEvents({
  events,
  startsAt,
  endsAt,
  paidAt,
  status,
  complaint,
  transfer,
  now,
}: BookingView): TimelineEvent[] {
  const taken = events.flatMap(({ step, at, actorRole }) => (isStep(step) ? [{ what: step, at, by: actorRole }] : []));
  const isDelivered = paidAt !== null && status !== "CANCELLED";
  const aside = [
    { what: "start" as const, at: isDelivered ? startsAt : null },
    { what: "end" as const, at: isDelivered ? endsAt : null },
    { what: "complained" as const, at: complaint?.openedAt ?? null },
    { what: "decided" as const, at: complaint?.decidedAt ?? null },
    { what: "sent" as const, at: transfer?.createdAt ?? null },
  ];
  return [...aside, ...taken] // timed events come before steps of the same instant
    .flatMap((item) => (item.at && item.at <= now ? [{ ...item, at: item.at, state: "done" as const }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

type UpcomingEvent = Pick<TimelineEvent, "what" | "at">;

function upcomingEvents(view: BookingView, reviewUntil: Date | null): UpcomingEvent[] {
  const { status, respondBy, payBy, fullRefundUntil, startsAt, endsAt, payoutEligibleAt, party } = view;
  const care: UpcomingEvent[] = [
    { what: "start", at: startsAt },
    { what: "end", at: endsAt },
  ];
  const payout: UpcomingEvent[] =
    party !== "owner" && payoutEligibleAt && !view.transfer && !view.holdReason
      ? [{ what: "payout", at: payoutEligibleAt }]
      : [];
  const review: UpcomingEvent[] = reviewUntil ? [{ what: "reviewUntil", at: reviewUntil }] : [];
  if (status === "PENDING") return [{ what: "answer", at: respondBy }, { what: "payment", at: null }, ...care];
  if (status === "ACCEPTED") return [{ what: "payment", at: payBy }, ...care];
  if (status === "PAID") return [{ what: "freeUntil", at: fullRefundUntil }, ...care];
  if (status === "CANCELLED") return payout;
  if (status !== "COMPLETED") return [];
  const complain: UpcomingEvent[] = view.complaint ? [] : [{ what: "complainUntil", at: payoutFrom(endsAt) }];
  return [...(party === "owner" ? complain : payout), ...review];
}
