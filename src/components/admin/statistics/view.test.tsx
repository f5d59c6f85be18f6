import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { StatisticsView } from "@/components/admin/statistics/view";
import nl from "@/messages/nl.json";
import type { Figures, Statistics } from "@/ops/statistics/schema";
import { renderWithMessages } from "@/testing/render";

const nothing: Figures = {
  ...{ searches: 0, signUps: 0, requests: 0, accepted: 0, paid: 0, completed: 0, cancelled: 0, reviews: 0 },
  ...{ valueCents: 0, refundCents: 0, commissionCents: 0, answerMinutes: null },
};
const some: Figures = { ...nothing, searches: 200, requests: 20, accepted: 10, paid: 8, valueCents: 12_345 };
const texts = nl.adminStatistics;

const statistics = (change: Partial<Statistics> = {}): Statistics => ({
  ...{ by: "day", total: some, before: { ...nothing, requests: 16 }, byService: [], byCity: [] },
  periods: [
    { date: "2026-12-01", ...nothing },
    { date: "2026-12-02", ...some },
  ],
  ...change,
});

const tileOf = (label: string) => screen.getAllByText(label).find(({ tagName }) => tagName === "DT")?.parentElement;

test("each figure is held against the time before, where there is one", () => {
  renderWithMessages(<StatisticsView statistics={statistics()} />);
  expect(tileOf(texts.figures.requests)?.textContent).toContain("+25");
  expect(tileOf(texts.figures.paid)?.textContent).toContain(texts.noBefore);
  expect(tileOf(texts.figures.answerMinutes)?.textContent).toContain("–");
});

test("the way from search to review says what is left at each step", () => {
  renderWithMessages(<StatisticsView statistics={statistics()} />);
  const rows = within(screen.getByRole("table", { name: texts.funnel })).getAllByRole("row");
  expect(rows.slice(1).map((row) => within(row).getAllByRole("cell").at(-1)?.textContent)).toEqual([
    expect.stringMatching(/–$/),
    expect.stringMatching(/\D10\s?%$/),
    expect.stringMatching(/\D50\s?%$/),
    expect.stringMatching(/\D80\s?%$/),
    expect.stringMatching(/\D0\s?%$/),
    expect.stringMatching(/–$/),
  ]);
});

test("a market without bookings says so, and one with bookings lists services and towns", () => {
  const { unmount } = renderWithMessages(<StatisticsView statistics={statistics()} />);
  expect(screen.getAllByText(texts.nothing)).toHaveLength(2);
  unmount();
  const row = { requests: 3, paid: 2, cancelled: 1, valueCents: 5000 };
  renderWithMessages(
    <StatisticsView
      statistics={statistics({ byService: [{ service: "BOARDING", ...row }], byCity: [{ city: "Gent", ...row }] })}
    />,
  );
  expect(screen.getByRole("table", { name: texts.byService }).textContent).toContain(nl.services.BOARDING.name);
  expect(screen.getByRole("table", { name: texts.byCity }).textContent).toContain("Gent");
});
