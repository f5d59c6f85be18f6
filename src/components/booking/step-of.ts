import type { BookingView } from "@/domain/bookings/queries";

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
      if (paymentProcessing) return "processing";
      return payBy && now < payBy ? "toPay" : "unpaid";
    case "PAID":
      if (now < startsAt) return "arranged";
      return now < endsAt ? "underWay" : "ended";
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
