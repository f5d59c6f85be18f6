import type { BookingView } from "@/domain/bookings/booking-view";
import type { Told } from "./told";

type Watched = Pick<
  BookingView | Told<BookingView>,
  "status" | "events" | "paymentProcessing" | "refunds" | "transfer" | "complaint" | "can" | "access"
>;

/** Everything about a booking that makes its page look different, as one text to compare. */
export const stateOf = ({ status, events, paymentProcessing, refunds, transfer, complaint, can, access }: Watched) =>
  JSON.stringify([
    status,
    events.length,
    paymentProcessing,
    refunds.map((refund) => refund.status),
    transfer?.status,
    complaint && [Boolean(complaint), Boolean(complaint.decidedAt)],
    can,
    access !== null,
  ]);
