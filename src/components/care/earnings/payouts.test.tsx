import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BankPayouts } from "@/components/care/earnings/bank-payouts";
import { EarningsLines } from "@/components/care/earnings/lines";
import { PayoutProblem } from "@/components/care/earnings/payout-problem";
import { PayoutAccount } from "@/components/care/payout-account";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const texts = nl.careEarnings;
const payout = (status: string) => ({
  ...{ id: status, amountCents: 123_45, status, failureReason: null },
  arrivesAt: new Date("2026-11-30T12:00:00Z"),
});
const fine = { failedCents: null, isRestricted: false, receivableCents: 0 };

test.each(Object.entries(texts.bankStates))("a bank payout that is %s has its row", (status, word) => {
  renderWithMessages(<BankPayouts bank={[payout(status)]} />);
  expect(screen.getByText(word)).toBeTruthy();
  expect(screen.queryByText(texts.failedTitle) !== null).toBe(status === "failed");
});

test("a state that Stripe adds later is shown as it is", () => {
  renderWithMessages(<BankPayouts bank={[payout("on_hold")]} />);
  expect(screen.getByText("on_hold")).toBeTruthy();
});

test("the newest payout that failed says how much, and an older one does not", () => {
  renderWithMessages(<BankPayouts bank={[payout("failed"), payout("paid")]} />);
  expect(screen.getByText(/Je bank weigerde € 123,45/)).toBeTruthy();
  renderWithMessages(<BankPayouts bank={[payout("paid"), payout("failed")]} />);
  expect(screen.getAllByText(texts.failedTitle)).toHaveLength(1);
});

test.each([
  ["a refused payment", { ...fine, failedCents: 500 }, texts.failedTitle],
  ["a restricted account", { ...fine, isRestricted: true }, texts.restrictedTitle],
  ["a debt", { ...fine, receivableCents: 2_000 }, texts.owedTitle],
])("the dashboard reports %s", (_what, problem, title) => {
  renderWithMessages(<PayoutProblem problem={problem} />);
  expect(screen.getByText(title)).toBeTruthy();
});

test("the dashboard says nothing where nothing is wrong", () => {
  const { container } = renderWithMessages(<PayoutProblem problem={fine} />);
  expect(container.textContent).toBe("");
});

test.each(Object.entries(texts.states))("earnings of a booking that are %s have their row", (state, words) => {
  const at = new Date("2026-11-30T12:00:00Z");
  const line = {
    ...{ id: "b", service: "DOG_WALKING", status: "COMPLETED", startsAt: at, endsAt: at, ownerName: "Noor T." },
    ...{
      priceCents: 1500,
      keptCents: 1500,
      feeCents: 300,
      caregiverCents: 1200,
      waitsUntil: at,
      paidOutAt: null,
      state,
    },
  };
  renderWithMessages(<EarningsLines lines={[line as Parameters<typeof EarningsLines>[0]["lines"][number]]} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test.each(["none", "more_needed", "ready"] as const)("a payout account that is %s says what to do", (state) => {
  renderWithMessages(<PayoutAccount state={state} cameBack={false} linkExpired={false} />);
  expect(screen.getByText(nl.carePayout[state].badge)).toBeTruthy();
  expect(screen.getByRole("button", { name: nl.carePayout[state].action })).toBeTruthy();
});
