import type { BookingView } from "@/domain/bookings/booking-view";

type Situated = Pick<
  BookingView,
  "status" | "now" | "respondBy" | "payBy" | "startsAt" | "endsAt" | "paymentProcessing" | "events"
>;

/** The situation a reader finds a booking in: its status, and what the clock adds to it. */
export function stepOf({ status, now, respondBy, payBy, startsAt, endsAt, paymentProcessing, events }: Situated) {
  switch (status) {
    case "PENDING":
      return now < respondBy ? "asked" : "unanswered";
    case "ACCEPTED":
      return paymentProcessing ? "processing" : payStep(now, payBy);
    case "PAID":
      return now < startsAt ? "arranged" : careStep(now, endsAt);
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

const payStep = (now: Date, payBy: Date | null) => (payBy && now < payBy ? "toPay" : "unpaid");
const careStep = (now: Date, endsAt: Date) => (now < endsAt ? "underWay" : "ended");
