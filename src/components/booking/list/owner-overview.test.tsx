import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { BookingCard } from "@/domain/bookings/responses";
import { answerWith, renderWithMessages } from "@/testing/render";
import { OwnerToDo } from "./owner-overview";

const booking = (id: string, caregiverName: string): BookingCard => ({
  ...{ id, status: "ACCEPTED", service: "DOG_WALKING", priceCents: 1400, caregiverCents: 1120 },
  ...{ startsAt: new Date("2026-12-04T09:00Z"), endsAt: new Date("2026-12-04T10:00Z") },
  ...{ respondBy: new Date("2026-12-01T09:00Z"), payBy: new Date("2026-12-02T09:00Z") },
  ...{ ownerId: "noor", caregiverId: id, ownerName: "Noor P.", caregiverName, caregiverCity: "Gent" },
  ...{ pets: [{ name: "Bas", species: "DOG" }], reviewedBy: [], money: "none" },
});

test("an owner's home shows what to pay, with the button, then the next care and what to review", async () => {
  const requests = answerWith({ body: { url: "https://checkout.example/1" } });
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => undefined);
  const overview = {
    toPay: [booking("1", "Emma V.")],
    next: booking("2", "Jan D."),
    toReview: [booking("3", "Marie V.")],
  };
  renderWithMessages(<OwnerToDo overview={overview} />);
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "Emma V. zei ja: nog te betalen",
    "Volgende opvang",
    "Hoe was het met Marie V.?",
  ]);
  expect(screen.getByRole("link", { name: "Hond uitlaten · Jan D." }).getAttribute("href")).toBe("/nl/bookings/2");
  expect(screen.getByRole("link", { name: "Schrijf een beoordeling" }).getAttribute("href")).toBe(
    "/nl/bookings/3#review",
  );
  const [toPay] = screen.getAllByRole("heading").map(({ parentElement }) => parentElement);
  await userEvent.click(within(toPay as HTMLElement).getByRole("button", { name: /14,00 betalen/ }));
  expect(requests).toMatchObject([{ path: "/api/bookings/1/pay", method: "POST" }]);
  expect(assign).toHaveBeenCalledExactlyOnceWith("https://checkout.example/1");
});

test("nothing is shown when nothing waits", () => {
  const { container } = renderWithMessages(<OwnerToDo overview={{ toPay: [], next: null, toReview: [] }} />);
  expect(container.textContent).toBe("");
});
