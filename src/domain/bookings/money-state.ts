import type { BookingStatus, MovementStatus, PaymentStatus } from "@/generated/prisma/enums";

/** How far the money of a booking is. With the status it decides every sentence about money, on pages and in emails. */
export const MONEY_STATES = [
  "none",
  "processing",
  "paid",
  "contested",
  "refund_pending",
  "refund_waits",
  "refund_failed",
  "refunded",
  "charged_back",
  "late",
] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

/** What is read of a booking to know how far its money is: for a Prisma `select` or `include`. */
export const MONEY_SELECT = {
  payments: {
    where: { status: { in: ["PROCESSING" as const, "SUCCEEDED" as const] } },
    select: { status: true, disputes: { select: { status: true, closedAt: true } } },
  },
  refunds: { select: { status: true, reason: true, closedAt: true } },
};

interface Money {
  payments: { status: PaymentStatus; disputes: { status: string; closedAt: Date | null }[] }[];
  refunds: { status: MovementStatus; reason: string; closedAt: Date | null }[];
}

/** What needs attention first: a refund that failed, then one that is not there yet, then what the bank says. */
export function moneyStateOf({ payments, refunds }: Money): MoneyState {
  if (refunds.some(({ status, closedAt }) => status === "FAILED" && closedAt === null)) return "refund_failed";
  const isPaid = payments.some(({ status }) => status === "SUCCEEDED");
  if (!isPaid && refunds.length > 0) return "late";
  if (!isPaid) return payments.some(({ status }) => status === "PROCESSING") ? "processing" : "none";
  const disputes = payments.flatMap((payment) => payment.disputes);
  const isContested = disputes.some(({ closedAt }) => closedAt === null);
  // A second payment that goes back whole changes nothing of the first.
  const back = refunds.filter(({ reason }) => reason !== "SURPLUS");
  if (back.some(({ status }) => status === "PENDING")) return isContested ? "refund_waits" : "refund_pending";
  if (isContested) return "contested";
  if (disputes.some(({ status }) => status === "lost")) return "charged_back";
  return back.some(({ status }) => status === "SUCCEEDED") ? "refunded" : "paid";
}

/** The states that a badge and the timeline name beside the status. */
export type MoneyNote = Exclude<MoneyState, "none" | "paid"> | "returning";
const SILENT: readonly string[] = ["none", "paid"];
export const isMoneyNote = (what: string): what is MoneyNote =>
  what === "returning" || (!SILENT.includes(what) && (MONEY_STATES as readonly string[]).includes(what));

/** What badge and timeline add to a status, or null where the status says it all. */
export function moneyNote(status: BookingStatus, money: MoneyState): MoneyNote | null {
  if (money === "none" || money === "paid") return null;
  return money === "processing" && status !== "ACCEPTED" ? "returning" : money;
}

/** What an owner reads of the money of a booking that ended without care. */
export const CLOSED_TEXTS = {
  none: "cancelledFree",
  processing: "cancelledProcessing",
  late: "cancelledLate",
  paid: "cancelledNone",
  contested: "cancelledNone",
  refund_pending: "cancelled",
  refunded: "cancelled",
  refund_waits: "cancelledContested",
  refund_failed: "cancelledFailed",
  charged_back: "cancelledChargedBack",
} as const satisfies Record<MoneyState, string>;

/** What cancelling means for the money: nothing was paid, it is on its way, or the amounts say it; a contested one waits. */
export function cancelMoney(money: MoneyState) {
  if (money === "none" || money === "late") return "unpaid" as const;
  if (money === "processing") return "processing" as const;
  return money === "contested" || money === "refund_waits" ? ("contested" as const) : ("paid" as const);
}

export const REFUND_STATES = ["PENDING", "WAITS", "SUCCEEDED", "FAILED", "COVERED", "REPLACED", "ELSEWHERE"] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** Why a refund that did not arrive from Stripe is closed. */
export const COVERED_BY_DISPUTE = "covered_by_dispute";
export const PAID_ELSEWHERE = "paid_elsewhere";

interface RefundRow {
  status: MovementStatus;
  closedAt: Date | null;
  failureReason: string | null;
}

/** One refund as people read it: a failed one is owed until the owner's bank, another refund or an admin made it good. */
export function refundStateOf({ status, closedAt, failureReason }: RefundRow, money: MoneyState): RefundState {
  if (status === "PENDING") return money === "refund_waits" ? "WAITS" : "PENDING";
  if (failureReason === PAID_ELSEWHERE) return "ELSEWHERE";
  if (status === "SUCCEEDED" || closedAt === null) return status;
  return failureReason === COVERED_BY_DISPUTE ? "COVERED" : "REPLACED";
}
