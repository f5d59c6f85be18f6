import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CancellationTable, FeeTable } from "@/components/help/tables";
import { HELP_TOPICS } from "@/components/help/topics";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent?.replace(/\s/g, " "));

test("the table of cancellations says what the rules say", () => {
  renderWithMessages(<CancellationTable />);
  const { earlier } = nl.help;
  expect(cellsOf(screen.getByRole("table"))).toEqual([
    expect.stringMatching(new RegExp(`vrijdag.*10:00.*${earlier}.*100 ?%`)),
    expect.stringMatching(/vrijdag.*10:00.*donderdag.*09:30.*100 ?%/),
    expect.stringMatching(/vrijdag.*10:00.*donderdag.*11:00.*50 ?%/),
    expect.stringMatching(/vrijdag.*18:00.*donderdag.*11:59.*100 ?%/),
    expect.stringMatching(/vrijdag.*18:00.*donderdag.*13:00.*50 ?%/),
    expect.stringMatching(/vrijdag.*10:00.*vrijdag.*10:00.*0 ?%/),
  ]);
});

test.each([
  [20, ["€ 50,00", "€ 10,00", "€ 40,00"]],
  [15, ["€ 50,00", "€ 7,50", "€ 42,50"]],
])("at %i percent the parts of a booking sum to its price", (feePercent, amounts) => {
  renderWithMessages(<FeeTable feePercent={feePercent} />);
  const rows = cellsOf(screen.getByRole("table"));
  expect(rows.map((row) => row?.match(/€ [\d,]+/)?.[0])).toEqual(amounts);
});

test("every topic has its text in every language, and only the sections that fill them have open places", () => {
  for (const { help } of [nl, fr, en]) {
    expect(Object.keys(help.topics)).toEqual([...HELP_TOPICS]);
    const open = Object.entries(help.topics).flatMap(([topic, { sections }]) =>
      Object.entries<{ text: string }>(sections).flatMap(([id, { text }]) =>
        text.includes("{") ? [`${topic}/${id}`] : [],
      ),
    );
    expect(open).toEqual(["how-it-works/earn", "prices/commission", "prices/payout"]);
  }
});
