import { describe, expect, test } from "vitest";
import { BookingStatus } from "@/generated/prisma/enums";
import nl from "@/messages/nl.json";
import {
  CLOSED_TEXTS,
  cancelMoney,
  isMoneyNote,
  MONEY_STATES,
  moneyNote,
  moneyStateOf,
  refundStateOf,
} from "./money-state";

const at = new Date("2026-12-04T10:00:00Z");
const DISPUTES = {
  none: [],
  open: [{ status: "needs_response", closedAt: null }],
  won: [{ status: "won", closedAt: at }],
  lost: [{ status: "lost", closedAt: at }],
};
type Refunds = Parameters<typeof moneyStateOf>[0]["refunds"];
const refund = (status: Refunds[number]["status"], reason = "CANCELLED", closedAt: Date | null = null) => ({
  ...{ status, reason, closedAt },
});
const REFUNDS: Record<string, Refunds> = {
  "no refund": [],
  "under way": [refund("PENDING")],
  made: [refund("SUCCEEDED")],
  failed: [refund("FAILED")],
  "failed, made again": [refund("FAILED", "CANCELLED", at), refund("PENDING")],
  "of a second payment": [refund("SUCCEEDED", "SURPLUS")],
};
const PAYMENTS = {
  nothing: [],
  "at the bank": ["PROCESSING"],
  paid: ["SUCCEEDED"],
  twice: ["SUCCEEDED", "PROCESSING"],
} as const;

const stateOf = (payments: keyof typeof PAYMENTS, refunds: string, dispute: keyof typeof DISPUTES) =>
  moneyStateOf({
    payments: PAYMENTS[payments].map((status) => ({
      status,
      disputes: status === "SUCCEEDED" ? DISPUTES[dispute] : [],
    })),
    refunds: REFUNDS[refunds] ?? [],
  });

test.each([
  ["nothing", "no refund", "none", "none"],
  ["at the bank", "no refund", "none", "processing"],
  ["nothing", "under way", "none", "late"],
  ["nothing", "made", "none", "late"],
  ["at the bank", "made", "none", "late"],
  ["nothing", "failed", "none", "refund_failed"],
  ["paid", "no refund", "none", "paid"],
  ["twice", "no refund", "none", "paid"],
  ["paid", "of a second payment", "none", "paid"],
  ["paid", "no refund", "open", "contested"],
  ["paid", "no refund", "won", "paid"],
  ["paid", "no refund", "lost", "charged_back"],
  ["paid", "under way", "none", "refund_pending"],
  ["paid", "under way", "open", "refund_waits"],
  ["paid", "under way", "won", "refund_pending"],
  ["paid", "made", "none", "refunded"],
  ["paid", "made", "open", "contested"],
  ["paid", "made", "lost", "charged_back"],
  ["paid", "failed", "none", "refund_failed"],
  ["paid", "failed", "open", "refund_failed"],
  ["paid", "failed, made again", "none", "refund_pending"],
] as const)("money: %s, %s, dispute %s: %s", (payments, refunds, dispute, state) => {
  expect(stateOf(payments, refunds, dispute)).toBe(state);
});

describe("every status with every state of its money", () => {
  const all = Object.values(BookingStatus).flatMap((status) => MONEY_STATES.map((money) => [status, money] as const));

  test("has a note unless the status says it all, and each note has its words", () => {
    for (const [status, money] of all) {
      const note = moneyNote(status, money);
      expect(note === null, `${status} ${money}`).toBe(money === "none" || money === "paid");
      if (note) expect([isMoneyNote(note), nl.booking.money[note]]).toEqual([true, expect.any(String)]);
    }
    expect(Object.keys(nl.booking.money).every(isMoneyNote)).toBe(true);
    expect(["request", "payment", "none", "paid"].some(isMoneyNote)).toBe(false);
  });

  test("never says that nothing was paid while money is on its way or came", () => {
    for (const money of MONEY_STATES) {
      expect(CLOSED_TEXTS[money] === "cancelledFree").toBe(money === "none");
      expect(cancelMoney(money) === "unpaid").toBe(money === "none" || money === "late"); // "late" cannot be cancelled
      expect(nl.booking.owner[CLOSED_TEXTS[money]].text).toEqual(expect.any(String));
    }
    expect(moneyNote("CANCELLED", "processing")).toBe("returning");
    expect(moneyNote("ACCEPTED", "processing")).toBe("processing");
  });
});

test.each([
  [{ status: "PENDING" }, "PENDING"],
  [{ status: "PENDING", money: "refund_waits" }, "WAITS"],
  [{ status: "SUCCEEDED" }, "SUCCEEDED"],
  [{ status: "FAILED" }, "FAILED"],
  [{ status: "FAILED", closedAt: at }, "REPLACED"],
  [{ status: "FAILED", closedAt: at, failureReason: "covered_by_dispute" }, "COVERED"],
  [{ status: "SUCCEEDED", closedAt: at, failureReason: "paid_elsewhere" }, "ELSEWHERE"],
] as const)("a refund %j reads %s, with words of its own", (facts, state) => {
  const { money, ...row } = { closedAt: null, failureReason: null, money: "refund_pending" as const, ...facts };
  expect(refundStateOf(row, money)).toBe(state);
  expect([nl.booking.refunds[state], nl.booking.refunds[`${state}text`]]).toEqual([
    expect.any(String),
    expect.any(String),
  ]);
});
