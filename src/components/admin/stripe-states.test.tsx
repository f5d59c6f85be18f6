import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BookingMoney } from "@/components/admin/bookings/money";
import { QueueCard } from "@/components/admin/queue-card";
import { SuspenseTable } from "@/components/admin/suspense";
import type { BookingDetail } from "@/domain/admin/responses";
import { MOVEMENT_ACCOUNTS } from "@/domain/admin/schema";
import { MovementStatus, PaymentStatus } from "@/generated/prisma/enums";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const at = new Date("2026-12-04T10:00:00Z");
const texts = nl.adminBookings;
const movement = { id: "1", amountCents: 1500, createdAt: at };
const payment = {
  ...{ ...movement, status: "SUCCEEDED", checkoutSessionId: "cs_1", chargeId: "ch_1", stripeFeeCents: null },
  succeededAt: at,
};

/** As much of a booking as its money needs. */
const money = (also: object) => (
  <BookingMoney
    detail={{ payments: [payment], refunds: [], transfer: null, disputes: [], ...also } as unknown as BookingDetail} // the rest is not read
  />
);

test.each(Object.values(PaymentStatus))("a payment that is %s has its row", (status) => {
  renderWithMessages(money({ payments: [{ ...payment, status }] }));
  expect(screen.getByText(texts.paymentStates[status])).toBeTruthy();
});

test.each(Object.values(MovementStatus))("a refund, payout and reversal that are %s have their rows", (status) => {
  const reversal = { ...movement, id: "2", status, stripeReversalId: null };
  renderWithMessages(
    money({
      refunds: [{ ...movement, status, reason: "ADMIN", note: null, stripeRefundId: null, failureReason: null }],
      transfer: { ...movement, status, stripeTransferId: null, reversals: [reversal] },
    }),
  );
  expect(screen.getAllByText(texts.states[status])).toHaveLength(status === "FAILED" ? 2 : 3);
  expect(screen.queryAllByText(texts.owed)).toHaveLength(status === "FAILED" ? 1 : 0);
});

test.each(Object.entries(texts.refundFailure))("a refund that failed by %s says so", (failureReason, words) => {
  const status = failureReason === "paid_elsewhere" ? "SUCCEEDED" : "FAILED";
  renderWithMessages(
    money({ refunds: [{ ...movement, status, reason: "ADMIN", note: null, stripeRefundId: "re_1", failureReason }] }),
  );
  expect(screen.getByText(words)).toBeTruthy();
});

test.each([
  ["warning_needs_response", texts.disputeOpen],
  ["needs_response", texts.disputeOpen],
  ["under_review", texts.disputeOpen],
  ["won", texts.disputeWon],
  ["lost", texts.disputeLost],
  ["warning_closed", texts.disputeClosed],
  ["prevented", texts.disputeClosed],
])("a dispute that is %s has its row", (status, words) => {
  const closedAt = words === texts.disputeOpen ? null : at;
  const dispute = { ...movement, status, openedAt: at, closedAt, stripeDisputeId: "du_1", commissionCents: 0 };
  renderWithMessages(money({ disputes: [dispute] }));
  expect(screen.getByText(words)).toBeTruthy();
});

test.each(Object.entries(nl.adminHome.queues))("the overview has a card for %s that leads to it", (queue, words) => {
  renderWithMessages(
    <ul>
      <QueueCard queue={queue as Parameters<typeof QueueCard>[0]["queue"]} count={3} oldest={at} />
    </ul>,
  );
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole("link").getAttribute("href")).toMatch(/\/admin\/\w+/);
});

test("a movement that nothing explains says what it is, why it waits, and asks where it belongs", () => {
  const row = { id: "txn_1", type: "adjustment", source: "du_1", netCents: -1501, at, note: "a movement is new to us" };
  renderWithMessages(<SuspenseTable rows={[row]} accounts={MOVEMENT_ACCOUNTS} />);
  expect(screen.getByText("adjustment · du_1")).toBeTruthy();
  expect(screen.getByText(row.note)).toBeTruthy();
  expect(screen.getByRole("button", { name: nl.adminSuspense.resolve })).toBeTruthy();
});
