import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";
import { router } from "@/testing/setup-components";
import { Conversation } from "./conversation";
import type { Page, ShownMessage } from "./use-messages";

const message = (seq: number, change: Partial<ShownMessage> = {}): ShownMessage => ({
  ...{ id: `id-${seq}`, seq, isOwn: false, text: `Bericht ${seq}`, state: "shown", contactHidden: false, pictures: [] },
  createdAt: `2026-12-0${seq}T10:00:00.000Z`,
  ...change,
});
const pageOf = (messages: ShownMessage[], change: Partial<Page> = {}): Page => ({
  ...{ messages, otherReadSeq: 0, isOpen: false, hasOlder: false, hasNewer: false },
  ...change,
});

interface Answer {
  status?: number;
  body?: unknown;
}
/** The API by address: what it answers, or null for no connection. Returns what was written to it. */
function api(answer: (path: string, body: { key?: string; text?: string }) => Answer | null) {
  const writes: { path: string; body: { key?: string; text?: string; seq?: number } }[] = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", body }: RequestInit = {}) => {
    const sent = typeof body === "string" ? JSON.parse(body) : {};
    if (method !== "GET") writes.push({ path, body: sent });
    if (path.startsWith("/api/pictures?")) return Response.json({ pictures: [] });
    if (path === "/api/me") return Response.json({ user: { id: "me" } });
    const found = answer(path, sent);
    if (!found) throw new TypeError("fetch failed");
    return Response.json(found.body ?? { ok: true }, { status: found.status ?? 200 });
  });
  return writes;
}

const nothingNew = pageOf([]);
const props = {
  threadId: "t1",
  userId: "me",
  otherName: "Emma V.",
  obstacle: null,
  readSeq: 0,
  cards: [],
  attached: { pictures: [] },
};
const show = (initial: Page, change: Partial<Parameters<typeof Conversation>[0]> = {}) =>
  renderWithMessages(<Conversation {...props} initial={initial} {...change} />);

const sendText = async (text: string) => {
  await userEvent.type(screen.getByLabelText("Schrijf een bericht"), text);
  await userEvent.click(screen.getByRole("button", { name: "Versturen" }));
};
const problem = (status: number, code: string) => ({ status, body: { code, detail: "no", errors: [] } });
const isSend = (path: string) => path === "/api/threads/t1/messages";

afterEach(() => localStorage.clear());

test("messages stand in a log by day, with their author, bookings among them, and what the other has read", () => {
  api(() => ({ body: nothingNew }));
  const initial = pageOf([message(1), message(2, { isOwn: true }), message(3, { isOwn: true })], { otherReadSeq: 3 });
  show(initial, { cards: [{ at: "2026-12-01T18:00:00.000Z", card: <li key="b">Wandeling met Bas</li> }] });
  const log = screen.getByRole("log", { name: "Berichten" });
  expect(
    within(log)
      .getAllByRole("heading")
      .map(({ textContent }) => textContent),
  ).toEqual(["dinsdag 1 december 2026", "woensdag 2 december 2026", "donderdag 3 december 2026"]);
  expect(
    within(log)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining("Emma V.: Bericht 1"),
    "Wandeling met Bas",
    expect.stringContaining("Jij: Bericht 2"),
    expect.stringContaining("Gelezen"),
  ]);
  expect(screen.queryByText(/Verzonden/)).toBeNull();
});

test("what is shown is marked as read once", async () => {
  const writes = api(() => ({ body: nothingNew }));
  show(pageOf([message(1), message(2)]), { readSeq: 1 });
  await waitFor(() => expect(writes).toEqual([{ path: "/api/threads/t1/read", body: { seq: 2 } }]));
});

test("no messages yet", () => {
  api(() => ({ body: nothingNew }));
  show(pageOf([]));
  expect(screen.getByText("Nog geen berichten. Schrijf het eerste.")).toBeTruthy();
});

test("contact data: both read why it is hidden, until a booking is paid; hidden and deleted messages say so", () => {
  api(() => ({ body: nothingNew }));
  const initial = pageOf([
    message(1, { isOwn: true, contactHidden: true }),
    message(2, { contactHidden: true, text: "Bel •••" }),
    message(3, { text: null, state: "hidden" }),
    message(4, { text: null, state: "erased" }),
    message(5, { isOwn: true, state: "hidden" }),
  ]);
  const { unmount } = show(initial);
  for (const text of [
    /Emma V. ziet de contactgegevens .* er volgt geen waarschuwing of sanctie/,
    /Contactgegevens zijn verborgen/,
    nl.messages.chat.hidden,
    "Dit bericht is verwijderd.",
    /alleen jij ziet het nog/,
  ])
    expect(screen.getByText(text)).toBeTruthy();
  unmount();
  show({ ...initial, isOpen: true });
  expect(screen.queryByText(/contactgegevens/i)).toBeNull();
});

test.each([
  ["you_blocked", /Je blokkeert Emma V./],
  ["messages_blocked", /nu geen berichten sturen/],
  ["person_gone", /niet meer actief/],
  ["caregiver_unavailable", /neemt nu geen berichten aan/],
] as const)("%s: says why nothing can be written", (obstacle, text) => {
  api(() => ({ body: nothingNew }));
  show(pageOf([message(1)]), { obstacle });
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByLabelText("Schrijf een bericht")).toBeNull();
});

test("a message is sent with a key, appears once and leaves nothing behind", async () => {
  const writes = api((path, { text = "" }) =>
    isSend(path) ? { body: { id: "t1", message: message(2, { isOwn: true, text }) } } : { body: nothingNew },
  );
  show(pageOf([message(1)]));
  await sendText("Tot zaterdag!");
  expect(await screen.findByText(/Verzonden/)).toBeTruthy();
  expect(screen.getAllByText("Tot zaterdag!")).toHaveLength(1);
  expect(writes.find(({ path }) => isSend(path))?.body).toEqual({
    ...{ text: "Tot zaterdag!", pictureIds: [], key: expect.stringMatching(/^[\w-]{8,}$/) },
  });
  expect(localStorage.length).toBe(0);
});

test("without a connection it is kept, survives a reload, and is sent under the same key when the connection is back", async () => {
  let isOnline = false;
  const writes = api((path, { text = "" }) => {
    if (!isOnline) return null;
    return isSend(path) ? { body: { id: "t1", message: message(2, { isOwn: true, text }) } } : { body: nothingNew };
  });
  const first = show(pageOf([message(1)]));
  await sendText("Tot zaterdag!");
  expect(await screen.findByText(/Nog niet verzonden/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Schrijf een bericht"), "Nog iets");
  first.unmount();

  show(pageOf([message(1)]));
  expect(await screen.findByText("Tot zaterdag!")).toBeTruthy();
  expect(screen.getByDisplayValue("Nog iets")).toBeTruthy();
  isOnline = true;
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByText(/Verzonden/)).toBeTruthy();
  expect(new Set(writes.filter(({ path }) => isSend(path)).map(({ body }) => body.key)).size).toBe(1);
});

test("an expired session keeps the message and leads to sign in; another person on this browser does not see it", async () => {
  api((path) => (isSend(path) ? problem(401, "sign_in") : { body: nothingNew }));
  const { unmount } = show(pageOf([message(1)]));
  await sendText("Tot zaterdag!");
  expect((await screen.findByRole("link", { name: "Log in en verstuur het" })).getAttribute("href")).toBe(
    "/nl/sign-in",
  );
  unmount();
  show(pageOf([message(1)]), { userId: "somebody-else" });
  expect(screen.queryByText("Tot zaterdag!")).toBeNull();
});

test("a refusal is shown and waits for its author: try again, or delete", async () => {
  let isRefused = true;
  api((path, { text = "" }) => {
    if (!isSend(path)) return { body: nothingNew };
    return isRefused
      ? problem(403, "messages_blocked")
      : { body: { id: "t1", message: message(2, { isOwn: true, text }) } };
  });
  show(pageOf([message(1)]));
  await sendText("Eerste");
  expect(await screen.findByText("Je kunt deze persoon nu geen berichten sturen.")).toBeTruthy();
  await sendText("Tweede");
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Verwijderen" })).toHaveLength(2));
  await userEvent.click(screen.getAllByRole("button", { name: "Verwijderen" })[0] as HTMLElement);
  expect(screen.queryByText("Eerste")).toBeNull();
  isRefused = false;
  await userEvent.click(screen.getByRole("button", { name: "Opnieuw proberen" }));
  expect(await screen.findByText(/Verzonden/)).toBeTruthy();
});

test("older messages are loaded on request, and a failure says so", async () => {
  let isBroken = true;
  api((path) => {
    if (!path.includes("before=")) return { body: nothingNew };
    return isBroken ? problem(503, "busy") : { body: pageOf([message(1)]) };
  });
  show(pageOf([message(2)], { hasOlder: true }));
  await userEvent.click(screen.getByRole("button", { name: "Oudere berichten" }));
  expect(await screen.findByText(/oudere berichten zijn niet geladen/)).toBeTruthy();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Oudere berichten" }));
  expect(await screen.findByText("Bericht 1")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Oudere berichten" })).toBeNull();
});

test("new messages appear, and once a booking is paid the page is read again", async () => {
  api((path) => ({ body: path.endsWith("after=1") ? pageOf([message(2)], { isOpen: true }) : nothingNew }));
  show(pageOf([message(1)]));
  expect(await screen.findByText("Bericht 2")).toBeTruthy();
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
});

test("what is too long cannot be sent, and the count says by how much", async () => {
  api(() => ({ body: nothingNew }));
  show(pageOf([message(1)]));
  const field = screen.getByLabelText("Schrijf een bericht");
  await userEvent.click(field);
  await userEvent.paste("x".repeat(2001));
  expect(screen.getByRole("status").textContent).toBe("Je bericht is te lang. 2001 van 2000 tekens");
  expect(screen.getByRole("button", { name: "Versturen" }).hasAttribute("disabled")).toBe(true);
});

test("a message of the other person is reported with a reason", async () => {
  const writes = api(() => ({ body: nothingNew }));
  show(pageOf([message(1)]), { readSeq: 1 });
  await userEvent.click(screen.getByRole("button", { name: "Melden" }));
  await userEvent.click(screen.getByLabelText("Reclame"));
  await userEvent.click(screen.getAllByRole("button", { name: "Melden" }).at(-1) as HTMLElement);
  await waitFor(() =>
    expect(writes).toMatchObject([{ path: "/api/threads/t1/report", body: { messageId: "id-1", reason: "SPAM" } }]),
  );
});
