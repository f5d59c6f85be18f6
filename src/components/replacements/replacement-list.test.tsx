import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReplacementList } from "@/components/replacements/replacement-list";
import type { Replacement, Replacements } from "@/domain/replacements/responses";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const texts = nl.replacements;
const emma: Replacement = {
  ...{ id: "0199a000-0000-7000-8000-000000000001", name: "Emma V.", city: "Gent", headline: "Rustige wandelingen" },
  ...{ distanceKm: 2, rating: 4.8, ratingCount: 12, priceCents: 1700, isAsked: false },
};
const jonas: Replacement = { ...emma, id: "0199a000-0000-7000-8000-000000000002", name: "Jonas D." };

const found = (caregivers: Replacement[]): Replacements => ({
  ...{ service: "DOG_WALKING", near: "9000", pets: ["Bas"], caregivers },
  ...{ startsAt: new Date("2026-12-04T09:00:00Z"), endsAt: new Date("2026-12-04T10:00:00Z") },
});

const show = (caregivers: Replacement[]) =>
  renderWithMessages(<ReplacementList bookingId="0199a000-0000-7000-8000-000000000009" found={found(caregivers)} />);

test("each caregiver has their total and a button, and one button asks all who were not asked", () => {
  show([emma, jonas]);
  const [first] = screen.getAllByRole("listitem");
  expect(first?.textContent).toContain("Gent, op 2 km");
  expect(first?.textContent).toMatch(/€\s17,00/u);
  expect(within(screen.getAllByRole("listitem")[1] ?? document.body).getByRole("button").textContent).toBe(
    "Aanvragen bij Jonas D.",
  );
  expect(screen.getByRole("button", { name: "Vraag ze alle 2" })).toBeTruthy();
});

test("who was asked says so, and is not asked again", () => {
  show([{ ...emma, isAsked: true }, jonas]);
  expect(screen.getByText(texts.asked)).toBeTruthy();
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Aanvragen bij Jonas D."]);
});

test("when nobody is free, the search for the same dates is one click away", () => {
  show([]);
  expect(screen.getByText(texts.emptyTitle)).toBeTruthy();
  expect(screen.getByRole("link").getAttribute("href")).toContain(
    "/search?service=DOG_WALKING&place=9000&from=2026-12-04",
  );
});
