import { payoutFrom } from "@/domain/bookings/deadlines";
import { type MoneyNote, moneyNote } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";

type Step = "request" | "accept" | "decline" | "withdraw" | "expire" | "pay" | "lapse" | "cancel" | "complete";
type Ahead = "answer" | "payment" | "freeUntil" | "start" | "end" | "complainUntil" | "payout" | "reviewUntil";
type Aside = "complained" | "decided" | "sent";

/** An event in the life of a booking. `at` is when it happened or its deadline; null while that is unknown. */
export interface TimelineEvent {
  what: Step | Ahead | Aside | MoneyNote;
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

/** Money that has come to its end; of anything else the reader waits for the rest. */
const SETTLED: MoneyNote[] = ["refunded", "charged_back"];

/** What happened to a booking, oldest first, and what is still to come for this reader; the first of those is now. */
export function timelineEvents(view: BookingView, reviewUntil: Date | null): TimelineEvent[] {
  const ahead = upcomingEvents(view, reviewUntil).filter(({ at }) => !at || at > view.now);
  const note = moneyNote(view.status, view.money);
  const money = note
    ? [{ what: note, at: null, state: SETTLED.includes(note) ? ("done" as const) : ("now" as const) }]
    : [];
  return [
    ...pastEvents(view),
    ...money,
    ...ahead.map((item, index) => ({
      ...item,
      state: index === 0 && money[0]?.state !== "now" ? ("now" as const) : ("next" as const),
    })),
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
    { what: "sent" as const, at: transfer?.status === "SUCCEEDED" ? transfer.createdAt : null },
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
  const payment: UpcomingEvent = { what: "payment", at: payBy };
  if (status === "PENDING") return [{ what: "answer", at: respondBy }, { what: "payment", at: null }, ...care];
  if (status === "ACCEPTED") return [...(view.money === "processing" ? [] : [payment]), ...care];
  if (status === "PAID") return [{ what: "freeUntil", at: fullRefundUntil }, ...care];
  if (status === "CANCELLED") return payout;
  if (status !== "COMPLETED") return [];
  const complain: UpcomingEvent[] = view.complaint ? [] : [{ what: "complainUntil", at: payoutFrom(endsAt) }];
  return [...(party === "owner" ? complain : payout), ...review];
}
