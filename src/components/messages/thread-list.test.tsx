import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ThreadRow } from "@/domain/messages/responses";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";
import { ThreadList } from "./thread-list";

const last: ThreadRow["last"] = {
  ...{ id: "m", seq: 1, isOwn: false, text: "Ja, graag.", state: "shown", contactHidden: false, pictures: [] },
  createdAt: new Date("2026-12-01T10:00:00Z"),
};
const row = (id: string, change: Partial<ThreadRow> = {}): ThreadRow => ({
  ...{ id, party: "owner", other: { id: "x", name: "Emma V.", avatarUrl: "/a" }, last, unread: 0 },
  ...change,
});

test("each conversation says with whom, the last line, and how many messages wait", () => {
  renderWithMessages(
    <ThreadList
      threads={[
        row("1", { unread: 2 }),
        row("2", { last: { ...last, isOwn: true } }),
        row("3", { last: { ...last, text: null, state: "hidden" } }),
        row("4", { last: { ...last, text: null, state: "erased" }, other: { id: "y", name: "", avatarUrl: "/a" } }),
      ]}
    />,
  );
  const rows = screen.getAllByRole("listitem");
  expect(rows.map((each) => within(each).getByRole("link").getAttribute("href"))).toEqual(
    [1, 2, 3, 4].map((id) => `/nl/messages/${id}`),
  );
  for (const [index, text] of [
    "Ja, graag.",
    "Jij: Ja, graag.",
    nl.messages.hidden,
    "Iemand die er niet meer is",
  ].entries())
    expect(within(rows[index] as HTMLElement).getByText(text)).toBeTruthy();
  expect(within(rows[0] as HTMLElement).getByText("2 ongelezen berichten")).toBeTruthy();
  expect(screen.queryAllByText(/ongelezen/)).toHaveLength(1);
});
