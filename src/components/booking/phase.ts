import type { Serialized } from "@/components/ui/form/get-json";
import type { BookingView } from "@/domain/bookings/responses";

type PhaseInput = Pick<
  BookingView,
  "status" | "now" | "respondBy" | "payBy" | "startsAt" | "endsAt" | "money" | "events"
>;

/** Whether a booking ended and no care will follow. */
export const isClosedWithoutCare = (status: BookingView["status"]) =>
  status === "DECLINED" || status === "EXPIRED" || status === "CANCELLED";

/** The situation a reader finds a booking in: its status, and what the clock adds to it. */
export function phaseOf({ status, now, respondBy, payBy, startsAt, endsAt, money, events }: PhaseInput) {
  switch (status) {
    case "PENDING":
      return now < respondBy ? "asked" : "unanswered";
    case "ACCEPTED":
      return money === "processing" ? "processing" : paymentPhase(now, payBy);
    case "PAID":
      return now < startsAt ? "arranged" : carePhase(now, endsAt);
    case "EXPIRED":
      return events.some(({ step }) => step === "lapse") ? "lapsed" : "expired";
    case "DECLINED":
      return "declined";
    case "CANCELLED":
      return "cancelled";
    case "COMPLETED":
      return "completed";
  }
}

const paymentPhase = (now: Date, payBy: Date | null) => (payBy && now < payBy ? "toPay" : "unpaid");
const carePhase = (now: Date, endsAt: Date) => (now < endsAt ? "underWay" : "ended");

type VersionedFields = Pick<
  BookingView | Serialized<BookingView>,
  "status" | "events" | "money" | "refunds" | "transfer" | "complaint" | "can" | "access"
>;

/** Everything that changes the look of a booking's page, as one string to compare. */
export const versionKey = ({ status, events, money, refunds, transfer, complaint, can, access }: VersionedFields) =>
  JSON.stringify([
    status,
    events.length,
    money,
    refunds.map((refund) => refund.state),
    transfer?.status,
    complaint && [Boolean(complaint), Boolean(complaint.decidedAt)],
    can,
    access !== null,
  ]);

interface RefundTerms {
  now: Date | string;
  fullRefundUntil: Date | string;
  startsAt: Date | string;
}

/** What cancelling gives back at this instant: everything, half, or nothing. Only for the wording; the cents come from the server. */
export function refundPhase({ now, fullRefundUntil, startsAt }: RefundTerms) {
  const at = new Date(now);
  if (at <= new Date(fullRefundUntil)) return "free";
  return at < new Date(startsAt) ? "half" : "none";
}
