import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SupportRequests } from "@/components/admin/support-requests";
import type { SupportRequestRow } from "@/domain/support/responses";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";

const row: SupportRequestRow = {
  ...{ id: "0199a000-0000-7000-8000-000000000001", userId: null, name: "Noor", email: "noor@example.test" },
  ...{ topic: "SAFETY", text: "Eerste regel\nTweede regel", locale: "fr", answeredAt: null },
  createdAt: new Date("2026-12-04T10:00:00Z"),
};
const texts = nl.adminSupport;

test("an open question says who asked, in which language, and is answered by mail", () => {
  renderWithMessages(<SupportRequests rows={[row]} state="open" />);
  expect(screen.getByRole("heading", { name: `Noor: ${nl.contact.topics.SAFETY}` })).toBeTruthy();
  expect(screen.getByText(new RegExp(texts.visitor))).toBeTruthy();
  const mail = screen.getByRole("link", { name: "Antwoord aan noor@example.test" });
  expect(mail.getAttribute("href")).toMatch(/^mailto:noor@example\.test\?subject=TailTribe/);
  expect(screen.getByRole("button", { name: texts.markAnswered })).toBeTruthy();
});

test("an answered question has no button any more", () => {
  renderWithMessages(<SupportRequests rows={[{ ...row, answeredAt: row.createdAt }]} state="answered" />);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText(new RegExp(texts.answeredAt))).toBeTruthy();
});

test.each([
  ["open", texts.emptyOpenTitle],
  ["answered", texts.emptyAnsweredTitle],
] as const)("an empty list of %s questions says so", (state, title) => {
  renderWithMessages(<SupportRequests rows={[]} state={state} />);
  expect(screen.getByText(title)).toBeTruthy();
});
