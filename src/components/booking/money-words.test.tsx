import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { CancelTerms } from "@/components/booking/cancel-terms";
import { BookingHeader } from "@/components/booking/header";
import { PriceCard, RefundsCard } from "@/components/booking/money-cards";
import { CaregiverStep, OwnerStep } from "@/components/booking/next-step";
import { BookingTimeline } from "@/components/booking/timeline";
import { MONEY_STATES, moneyNote, REFUND_STATES } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const at = new Date("2026-12-04T10:00:00Z");
const before = new Date("2026-12-01T10:00:00Z");
/** Before payment, paid, and ended without care; money-state.test.ts has every status. */
const STATUSES = ["ACCEPTED", "PAID", "CANCELLED"] as const;
const NOTHING_PAID = [
  nl.booking.cancel.unpaid,
  nl.booking.cancelling.owner.unpaid,
  nl.booking.owner.cancelledFree.text,
];

/** As much of a booking as its page reads. */
const booking = (also: object) =>
  ({
    ...{ id: "b", service: "DOG_WALKING", minutes: 60, units: 1, holidayUnits: 0, holidayPercent: 0, petCount: 1 },
    ...{
      baseCents: 1300,
      extraPetCents: 0,
      priceCents: 1300,
      feeCents: 260,
      caregiverCents: 1040,
      keptShareCents: 1040,
    },
    ...{ startsAt: at, endsAt: at, respondBy: at, payBy: at, fullRefundUntil: at, createdAt: before, now: before },
    ...{
      payoutEligibleAt: null,
      holdReason: null,
      paidAt: null,
      refundDueCents: 0,
      cancelledBy: null,
      distanceKm: null,
    },
    ...{ owner: { id: "o", name: "Noor T." }, caregiver: { id: "c", name: "Emma V." }, pets: [], can: [], events: [] },
    ...{ refunds: [], transfer: null, complaint: null, party: "owner", money: "none", status: "ACCEPTED" },
    ifCancelledNow: { refundCents: 0, earlierCents: 0, keptCents: 0, caregiverCents: 0 },
    ...also,
  }) as unknown as BookingView; // the rest of the view is not read

const page = (view: BookingView) => (
  <>
    <BookingHeader view={view} cities={{ owner: null, caregiver: null }} />
    {view.party === "owner" ? <OwnerStep view={view} canReview={false} /> : null}
    {view.party === "caregiver" ? <CaregiverStep view={view} canReview={false} facts={null} /> : null}
    <CancelTerms view={view} />
    <BookingTimeline view={view} reviewUntil={null} />
    <PriceCard view={view} />
    <RefundsCard view={view} />
  </>
);

describe.each(["owner", "caregiver"] as const)("the page of the %s", (party) => {
  test.each(MONEY_STATES)("says %s in badge and timeline alike", (money) => {
    for (const status of STATUSES) {
      const { container, unmount } = renderWithMessages(page(booking({ status, money, party })));
      const note = moneyNote(status, money);
      const found = note ? screen.getAllByText(nl.booking.money[note], { exact: false }) : [];
      expect(found.length, `${status} ${money}`).toBe(note ? 2 : 0);
      const saysNothingPaid = NOTHING_PAID.some((sentence) => container.textContent?.includes(sentence));
      const isClosed = status === "CANCELLED";
      if (money === "processing" || (isClosed && money !== "none")) expect(saysNothingPaid, status).toBe(false);
      if (isClosed && money === "none" && party === "owner") expect(saysNothingPaid).toBe(true);
      unmount();
    }
  });
});

test.each(REFUND_STATES)("a refund that is %s has its row", (state) => {
  const refund = { id: "r", amountCents: 1300, status: "PENDING", createdAt: at, reason: "ADMIN", state };
  renderWithMessages(page(booking({ status: "CANCELLED", money: "refund_pending", refunds: [refund] })));
  const row = within(screen.getByRole("heading", { name: nl.booking.refunds.title }).parentElement as HTMLElement);
  expect(row.getByText(nl.booking.refunds[state])).toBeTruthy();
  expect(row.getByText(new RegExp(nl.booking.refunds[`${state}text`]))).toBeTruthy();
});

test.each(["PENDING", "SUCCEEDED"] as const)("a payout that is %s is said to the caregiver as it is", (status) => {
  const transfer = { amountCents: 1040, status, createdAt: at };
  const done = { status: "COMPLETED", money: "paid", party: "caregiver", now: at, transfer };
  const { container } = renderWithMessages(page(booking(done)));
  const said = nl.booking.caregiver[status === "PENDING" ? "completedSending" : "completedSent"].text;
  expect(container.textContent).toContain(said);
  expect(container.textContent?.includes("Uitbetaald aan")).toBe(status === "SUCCEEDED");
});

test("after a refund the caregiver sees the share of now beside the one that was agreed", () => {
  renderWithMessages(page(booking({ status: "PAID", money: "refunded", party: "caregiver", keptShareCents: 520 })));
  expect(screen.getByText(nl.booking.price.shareNow).parentElement?.textContent?.replaceAll("\u00a0", " ")).toContain(
    "€ 5,20",
  );
});
