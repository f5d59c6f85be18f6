import { beforeAll, expect, test } from "vitest";
import { POST as answer, GET as list } from "@/app/api/admin/support-requests/route";
import { POST as ask } from "@/app/api/contact/route";
import { erasePerson } from "@/domain/privacy/erase";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";

const question = {
  ...{ name: "Noor Peeters", email: "noor@example.test", topic: "BOOKING", locale: "nl" },
  text: "Wanneer krijg ik mijn geld terug?",
} as const;

let admin: Person;
beforeAll(async () => {
  admin = await person("ADMIN");
});

const rowsOf = async (state: string, query = {}) =>
  (await callRoute(list, { as: admin, query: { state, ...query } })).json as {
    rows: { id: string; text: string; userId: string | null }[];
    next: string | null;
  };

test("anybody may ask; an admin sees the longest wait first, answers, and it leaves the queue", async () => {
  const owner = await person("OWNER");
  expect((await callRoute(ask, { body: { ...question, text: "De eerste vraag" } })).status).toBe(200);
  expect((await callRoute(ask, { as: owner, body: { ...question, text: "De tweede vraag" } })).status).toBe(200);
  const { rows } = await rowsOf("open");
  expect(rows.map(({ text, userId }) => [text, userId])).toEqual([
    ["De eerste vraag", null],
    ["De tweede vraag", owner.id],
  ]);
  const [first] = rows;
  expect((await callRoute(answer, { as: admin, body: { id: first?.id } })).status).toBe(200);
  expect((await callRoute(answer, { as: admin, body: { id: first?.id } })).status, "once").toBe(404);
  expect((await rowsOf("open")).rows).toHaveLength(1);
  expect((await rowsOf("answered")).rows).toMatchObject([{ id: first?.id }]);
  const entries = await db.auditLog.findMany({ where: { actorId: admin.id }, orderBy: { seq: "asc" } });
  expect(entries.map(({ action }) => action)).toEqual(["support.list", "support.answer", "support.list"]);
});

test.each([
  ["an address that is none", { email: "noor" }],
  ["no words", { text: "??????????" }],
  ["a subject that does not exist", { topic: "PRIZE" }],
  ["a name that is a link", { name: "www.win.example" }],
  ["a field of the database", { answeredAt: "2026-01-01T00:00:00Z" }],
])("%s is refused and asks nothing", async (_what, change) => {
  const before = await db.supportRequest.count();
  expect((await callRoute(ask, { body: { ...question, ...change } })).status).toBe(400);
  expect(await db.supportRequest.count()).toBe(before);
});

test("nobody but an admin reads or answers questions", async () => {
  for (const as of [null, await person("OWNER"), await person("CAREGIVER")]) {
    expect([401, 403]).toContain((await callRoute(list, { as })).status);
    expect([401, 403]).toContain((await callRoute(answer, { as, body: { id: admin.id } })).status);
  }
});

test("a page of twenty continues where it ended", async () => {
  await db.supportRequest.deleteMany();
  const asked = Array.from({ length: 25 }, (_, n) => `Vraag nummer ${n + 1}`);
  for (const text of asked) await callRoute(ask, { body: { ...question, text } });
  const first = await rowsOf("open");
  const second = await rowsOf("open", { after: first.next });
  expect([...first.rows, ...second.rows].map(({ text }) => text)).toEqual(asked);
  expect(second.next).toBeNull();
});

test("erasing a person deletes what they asked, also as a visitor with their address", async () => {
  await db.supportRequest.deleteMany();
  const owner = await person("OWNER");
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.id } });
  await callRoute(ask, { as: owner, body: question });
  await callRoute(ask, { body: { ...question, email } });
  await callRoute(ask, { body: { ...question, text: "Van iemand anders" } });
  await erasePerson(admin, owner.id, { reason: "Op eigen vraag" });
  expect(await db.supportRequest.findMany()).toMatchObject([{ text: "Van iemand anders" }]);
});

test("an answered question is deleted after a year, an open one never", async () => {
  await db.supportRequest.deleteMany();
  await callRoute(ask, { body: question });
  await callRoute(ask, { body: question });
  const [open, answered] = (await rowsOf("open")).rows;
  await callRoute(answer, { as: admin, body: { id: answered?.id } });
  await cleanUp(systemCtx(after(new Date(), 364 * DAY_MS)));
  expect(await db.supportRequest.count()).toBe(2);
  await cleanUp(systemCtx(after(new Date(), 366 * DAY_MS)));
  expect(await db.supportRequest.findMany()).toMatchObject([{ id: open?.id }]);
});
