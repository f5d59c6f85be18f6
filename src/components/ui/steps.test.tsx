import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { renderWithMessages } from "@/testing/render";
import { SegmentedNav } from "./segmented-nav";
import { Steps } from "./steps";

const links = vi.hoisted(() => ({ prefetch: new Map<string, unknown>() }));
vi.mock("next/link", () => ({
  default: ({ href, prefetch, ...rest }: { href: string; prefetch?: unknown }) => {
    links.prefetch.set(href, prefetch);
    return <a href={href} {...rest} />;
  },
}));

test("only steps that are filled in are ticked, also when a later one is open", () => {
  renderWithMessages(
    <Steps
      current={3}
      steps={[
        { label: "Profiel", href: "/care/profile", isDone: true },
        { label: "Diensten", href: "/care/services", isDone: false },
        { label: "Uren", isDone: false },
        { label: "Huis", href: "/care/profile/home", isDone: true },
      ]}
    />,
  );
  const done = screen.getAllByRole("listitem").filter(({ textContent }) => textContent?.includes("Klaar"));
  expect(done.map(({ textContent }) => textContent)).toEqual(["Profiel, Klaar", "Huis, Klaar"]);
  expect(screen.getByText("Stap 3 van 4")).toBeTruthy();
});

beforeEach(() => links.prefetch.clear());

test("links to other orders and views of a list are not fetched before somebody follows them", () => {
  renderWithMessages(
    <SegmentedNav
      label="Volgorde"
      items={["price", "rating"].map((sort) => ({ href: `/search?sort=${sort}`, label: sort }))}
      current="/search?sort=price"
    />,
  );
  expect([...links.prefetch]).toEqual([
    ["/nl/search?sort=price", false],
    ["/nl/search?sort=rating", false],
  ]);
});
