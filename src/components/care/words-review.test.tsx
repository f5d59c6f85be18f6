import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { WordsCard } from "@/components/admin/caregivers/words-card";
import { answerWith, renderWithMessages } from "@/testing/render";
import { WordsReviewNotice } from "./words-review";

const shown = [{ word: "headline" as const, text: "Rustige oppas in Gent" }];

test("a caregiver reads that new words wait, and what visitors see", () => {
  const { rerender } = renderWithMessages(<WordsReviewNotice review={{ refusedReason: null, shown }} />);
  expect(screen.getByText("Je nieuwe tekst wordt nagekeken")).toBeTruthy();
  expect(screen.getByText("Rustige oppas in Gent")).toBeTruthy();
  rerender(<div />);
  renderWithMessages(<WordsReviewNotice review={{ refusedReason: "Geen adres, graag.", shown }} />);
  expect(screen.getByText("Geen adres, graag.")).toBeTruthy();
});

test("an admin sees both texts side by side, sends what was seen, and reads who was first", async () => {
  const changedAt = new Date("2026-12-01T09:00:00Z");
  const changes = [{ word: "headline" as const, before: "Rustige oppas in Gent", after: "Elke dag naar het bos" }];
  const review = { caregiverId: "x", changedAt, name: "Emma V.", locale: "nl" as const, changes };
  renderWithMessages(<WordsCard review={review} hint="Schrijf in het Nederlands." />);
  for (const text of ["Rustige oppas in Gent", "Elke dag naar het bos"]) expect(screen.getByText(text)).toBeTruthy();
  const values = { by: "An Beheer", decidedAt: "2026-12-01T09:12:00Z", decisionCode: "decided_rejected" };
  const requests = answerWith({ status: 409, body: { code: "already_decided", values } });
  await userEvent.click(screen.getByRole("button", { name: "Nieuwe tekst goedkeuren" }));
  expect(requests).toMatchObject([{ path: "/api/admin/words/x/approve", body: { seenAt: changedAt.toISOString() } }]);
  const texts = (await screen.findAllByText(/An Beheer/)).map(({ textContent }) => textContent);
  expect(texts[0]).toBe("An Beheer heeft hier al over beslist op di 1 dec, 10:12: afgewezen. Herlaad de pagina.");
});
