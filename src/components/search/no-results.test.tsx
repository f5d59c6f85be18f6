import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderWithMessages } from "@/testing/render";
import { NoResults } from "./no-results";
import { SearchForm } from "./search-form";

const filters = { place: "9000", service: "DOG_WALKING", maxPrice: "5", from: "2026-12-01" };

const clicks = () =>
  screen.getAllByRole("link").map((link) => {
    const { searchParams } = new URL(link.getAttribute("href") ?? "", "https://tailtribe.example");
    return [link.textContent, Object.fromEntries(searchParams)];
  });

test("a search without results offers other searches, one click each, with how many they find", () => {
  const aalst = { name: "Aalst", postcode: "9300", lat: 50.9, lng: 4, exact: true };
  renderWithMessages(
    <NoResults
      filters={filters}
      widestKm={50}
      relaxed={[
        { drop: ["price", "dates"], place: null, total: 3 },
        { drop: [], place: aalst, total: 2 },
      ]}
    />,
  );
  expect(clicks()).toEqual([
    ["Zonder maximumprijs en zonder data (3)", { place: "9000", service: "DOG_WALKING" }],
    ["Rond Aalst (2)", { ...filters, place: "9300" }],
  ]);
});

test("where nothing helps, that is said, and another place is one click away", () => {
  renderWithMessages(<NoResults filters={filters} widestKm={50} relaxed={[]} />);
  expect(screen.getByText(/We zochten ook zonder filters/)).toBeTruthy();
  expect(clicks()).toEqual([["Zoek op een andere plaats", {}]]);
});

test("the dates of a search are between today in Brussels and the furthest that anybody plans", () => {
  renderWithMessages(<SearchForm filters={filters} service="DOG_WALKING" now={new Date("2026-11-30T23:30Z")} />);
  for (const name of ["Van", "Tot en met"]) {
    const field = screen.getByLabelText(name);
    expect([field.getAttribute("min"), field.getAttribute("max")]).toEqual(["2026-12-01", "2028-01-30"]);
  }
});
