import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as exported } from "@/app/api/care/earnings/export/route";
import { POST as ask } from "@/app/api/care/earnings/report/route";
import { db } from "@/lib/db";
import { after, DAY_MS, instantOf, monthBefore, monthBounds, monthOf } from "@/lib/time";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { requestMonthlyStatements } from "./statements";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const statements = (userId: string) => db.email.findMany({ where: { userId, template: "earnings-statement" } });

test("months are those of the Belgian calendar, also where the clock or the year changes", () => {
  expect(monthOf(new Date("2026-10-31T23:30:00Z"))).toBe("2026-11");
  expect(monthBefore("2027-01")).toBe("2026-12");
  expect(monthBounds("2026-03")).toEqual({
    from: new Date("2026-02-28T23:00:00Z"),
    to: new Date("2026-03-31T22:00:00Z"),
  });
  expect(monthBounds("2026-12").to).toEqual(instantOf("2027-01-01T00:00"));
  for (let month = "2028-03"; month > "2026-01"; month = monthBefore(month))
    expect(monthBounds(monthBefore(month)).to, month).toEqual(monthBounds(month).from);
});

test("on the first of the month each caregiver who was paid gets a statement, once", async () => {
  const { caregiver, id } = await paidWalk(outside, { priceCents: 2600 });
  const paidAt = await payOutWalk(id);
  const first = monthBounds(monthOf(paidAt)).to;

  expect(await requestMonthlyStatements(systemCtx(after(first, 7 * 3_600_000))), "not in the night").toEqual({
    statements: 0,
  });
  const morning = systemCtx(after(first, 9 * 3_600_000));
  expect(await requestMonthlyStatements(morning)).toEqual({ statements: 1 });
  expect(await requestMonthlyStatements(morning), "asked again before it is made").toEqual({ statements: 1 });
  await runJobsToCompletion();
  const [mail, ...others] = await statements(caregiver.id);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    state: "SENT",
    facts: { month: monthOf(paidAt), keptCents: 2600, feeCents: 520, shareCents: 2080, more: 0 },
  });
  expect(await requestMonthlyStatements(systemCtx(after(first, 5 * DAY_MS))), "who has it is not asked for").toEqual({
    statements: 0,
  });
});

test("a caregiver who asks gets the statement of a month by mail, each time they ask", async () => {
  const { caregiver, id } = await paidWalk(outside, { priceCents: 2000 });
  const month = monthOf(await payOutWalk(id));
  const wanted = { as: caregiver, body: { month } };
  expect((await callRoute(ask, wanted)).status).toBe(200);
  expect((await callRoute(ask, wanted)).status, "twice before it is made is once").toBe(200);
  await runJobsToCompletion();
  expect(await statements(caregiver.id)).toHaveLength(1);
  await callRoute(ask, wanted);
  await runJobsToCompletion();
  expect(await statements(caregiver.id)).toMatchObject([{ state: "SENT" }, { state: "SENT" }]);

  const { json } = await callRoute(exported, { as: caregiver, query: { month } });
  expect(json).toContain("16,00");
  const other = await callRoute(exported, { as: caregiver, query: { month: monthBefore(month) } });
  expect(other.json).not.toContain("16,00");
});

test("there is no statement of a month in which nothing was paid out, and none for others", async () => {
  const { caregiver } = await paidWalk(outside);
  const { status, json } = await callRoute(ask, { as: caregiver, body: { month: "2026-01" } });
  expect([status, json.code]).toEqual([409, "nothing_paid_out"]);
  expect((await callRoute(ask, { as: caregiver, body: { month: "2026-13" } })).status).toBe(400);
  expect((await callRoute(ask, { as: await person("OWNER"), body: { month: "2026-01" } })).status).toBe(403);
});
