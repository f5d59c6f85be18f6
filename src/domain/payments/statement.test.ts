import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as exported } from "@/app/api/care/earnings/export/route";
import { POST as ask } from "@/app/api/care/earnings/report/route";
import { db } from "@/lib/db";
import { after, DAY_MS, instantOf } from "@/lib/time";
import { call } from "@/testing/call";
import { type Outside, settleDown, startOutside } from "@/testing/outside";
import { paidOut, paidWalk } from "@/testing/paid-walk";
import { person } from "@/testing/people";
import { system } from "@/testing/stories";
import { askStatements } from "./ask-statement";
import { boundsOf, monthBefore, monthOf } from "./months";

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside();
});
afterAll(() => outside.stop());

const statements = (userId: string) => db.email.findMany({ where: { userId, template: "earnings-statement" } });

test("months are those of the Belgian calendar, also where the clock or the year changes", () => {
  expect(monthOf(new Date("2026-10-31T23:30:00Z"))).toBe("2026-11");
  expect(monthBefore("2027-01")).toBe("2026-12");
  expect(boundsOf("2026-03")).toEqual({ from: new Date("2026-02-28T23:00:00Z"), to: new Date("2026-03-31T22:00:00Z") });
  expect(boundsOf("2026-12").to).toEqual(instantOf("2027-01-01T00:00"));
  for (let month = "2028-03"; month > "2026-01"; month = monthBefore(month))
    expect(boundsOf(monthBefore(month)).to, month).toEqual(boundsOf(month).from);
});

test("on the first of the month each caregiver who was paid hears of it, once", async () => {
  const { caregiver, id } = await paidWalk(outside, { priceCents: 2600 });
  const paidAt = await paidOut(id);
  const first = boundsOf(monthOf(paidAt)).to;

  expect(await askStatements(system(after(first, 7 * 3_600_000))), "not in the night").toEqual({ statements: 0 });
  const morning = system(after(first, 9 * 3_600_000));
  expect(await askStatements(morning)).toEqual({ statements: 1 });
  expect(await askStatements(morning), "asked again before it is made").toEqual({ statements: 1 });
  await settleDown();
  const [mail, ...others] = await statements(caregiver.id);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    state: "SENT",
    facts: { month: monthOf(paidAt), keptCents: 2600, feeCents: 520, shareCents: 2080, more: 0 },
  });
  expect(await askStatements(system(after(first, 5 * DAY_MS))), "who has it is not asked for").toEqual({
    statements: 0,
  });
});

test("a caregiver who asks gets the statement of a month by mail, each time they ask", async () => {
  const { caregiver, id } = await paidWalk(outside, { priceCents: 2000 });
  const month = monthOf(await paidOut(id));
  const wanted = { as: caregiver, body: { month } };
  expect((await call(ask, wanted)).status).toBe(200);
  expect((await call(ask, wanted)).status, "twice before it is made is once").toBe(200);
  await settleDown();
  expect(await statements(caregiver.id)).toHaveLength(1);
  await call(ask, wanted);
  await settleDown();
  expect(await statements(caregiver.id)).toMatchObject([{ state: "SENT" }, { state: "SENT" }]);

  const { json } = await call(exported, { as: caregiver, query: { month } });
  expect(json).toContain("16,00");
  const other = await call(exported, { as: caregiver, query: { month: monthBefore(month) } });
  expect(other.json).not.toContain("16,00");
});

test("there is no statement of a month in which nothing was paid out, and none for others", async () => {
  const { caregiver } = await paidWalk(outside);
  const { status, json } = await call(ask, { as: caregiver, body: { month: "2026-01" } });
  expect([status, json.code]).toEqual([409, "nothing_paid_out"]);
  expect((await call(ask, { as: caregiver, body: { month: "2026-13" } })).status).toBe(400);
  expect((await call(ask, { as: await person("OWNER"), body: { month: "2026-01" } })).status).toBe(403);
});
