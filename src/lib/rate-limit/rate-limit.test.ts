import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { POST as signUp } from "@/app/api/accounts/route";
import { POST as addPet } from "@/app/api/pets/route";
import { LIMITS } from "@/domain/limits";
import { db } from "@/lib/db";
import { PEER_HEADER } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/rate-limit";
import { route } from "@/lib/route";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { retryBusy } from "@/testing/retry-busy";
import { consume, exhaustedBudgets, resetBudget } from "./database";
import { type Budget, DEFAULT_LIMITS } from "./rules";

// The real limits, which other tests raise.
vi.hoisted(() => void (process.env.RATE_LIMIT_FACTOR = "1"));

const now = new Date("2026-11-21T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const visitor = { kind: "visitor" } as const;

async function use(budget: Budget, subject: string, at: Date) {
  const [spent] = await retryBusy(() => consume([{ budget, subject }], at));
  return (spent?.left ?? -1) >= 0;
}

test("of three hundred uses at once of a budget of forty, forty pass", async () => {
  const budget = { name: "storm", max: 40, seconds: 60 };
  const passed = await Promise.all(Array.from({ length: 300 }, () => use(budget, "one", now)));
  expect(passed.filter(Boolean)).toHaveLength(40);
  expect(await use(budget, "one", later(59))).toBe(false);
  expect(await use(budget, "one", later(60))).toBe(true);
  expect(await use(budget, "another", now)).toBe(true);
});

test("a sliding budget never lets more than its maximum into any stretch of its length", async () => {
  const budget = { name: "renewing", max: 10, seconds: 900, sliding: true };
  const passedAt: number[] = [];
  for (let second = 0; second < 6000; second += 45) if (await use(budget, "one", later(second))) passedAt.push(second);
  for (const end of passedAt)
    expect(passedAt.filter((second) => second > end - 900 && second <= end).length).toBeLessThanOrEqual(10);
  expect(passedAt.length).toBeGreaterThan(20);
});

test("a sliding budget holds when uses are counted in another order than they began", async () => {
  const budget = { name: "out-of-order", max: 10, seconds: 900, sliding: true };
  let passed = 0;
  // An older use that is counted late does not bring the end of the budget forward.
  for (const second of [...Array<number>(9).fill(3600), 0, ...Array<number>(10).fill(901)])
    if (await use(budget, "one", later(second))) passed++;
  expect(passed).toBe(10);
});

test("a budget can be read without use, and restored", async () => {
  const budget = { name: "look", max: 1, seconds: 60 };
  expect(await exhaustedBudgets(budget, ["one"], now)).toEqual([]);
  await use(budget, "one", now);
  expect(await exhaustedBudgets(budget, ["one", "two"], now)).toMatchObject([{ name: "look", resetsInSeconds: 60 }]);
  await resetBudget(db, budget, "one");
  expect(await exhaustedBudgets(budget, ["one"], now)).toEqual([]);
});

test("a use counted after one that started later is refused for at most the budget's time", async () => {
  const budget = { name: "order", max: 1, seconds: 60 };
  await use(budget, "one", later(2));
  expect(await consume([{ budget, subject: "one" }], now)).toMatchObject([{ left: -1, resetsInSeconds: 60 }]);
});

test("no row of the table identifies its subject", async () => {
  await use({ name: "secret", max: 1, seconds: 60 }, "lotte@example.test", now);
  const rows = await db.rateCount.findMany();
  expect(JSON.stringify(rows)).not.toContain("lotte");
});

test("every kind stops a person and an address at its own number, and lets others through", async () => {
  for (const rule of Object.values({ ...LIMITS, ...DEFAULT_LIMITS })) {
    const kind = rule.name;
    const user = { kind: "user", id: randomUUID(), role: "OWNER" } as const;
    const ofUser = await Promise.all(
      Array.from({ length: rule.user[0] + 2 }, () => limitRequest(rule, { actor: user, now })),
    );
    expect(
      ofUser.filter((spent) => (spent?.left ?? -1) >= 0),
      kind,
    ).toHaveLength(rule.user[0]);
    const address = `192.0.2.1 ${kind}`;
    const ofAddress = await Promise.all(
      Array.from({ length: rule.address[0] + 2 }, () => limitRequest(rule, { actor: visitor, address, now })),
    );
    expect(
      ofAddress.filter((spent) => (spent?.left ?? -1) >= 0),
      kind,
    ).toHaveLength(rule.address[0]);
    expect((await limitRequest(rule, { actor: visitor, address: `${address}2`, now }))?.left).toBe(rule.address[0] - 1);
  }
});

test("requests without an address share no count", async () => {
  expect(await limitRequest(LIMITS.auth, { actor: visitor, now })).toBeUndefined();
});

test("too many requests get 429 with the time to retry, in the body and in headers", async () => {
  const owner = await person("OWNER");
  const answers = [];
  for (let n = 0; n <= DEFAULT_LIMITS.change.user[0]; n++)
    answers.push(await callRoute(addPet, { as: owner, body: {} }));
  const [first, last] = [answers[0], answers.at(-1)];
  expect(first?.response.headers.get("ratelimit-policy")).toBe('"change-user";q=120;w=60');
  expect(first?.response.headers.get("ratelimit")).toMatch(/^"change-user";r=119;t=(60|59)$/);
  expect(last).toMatchObject({ status: 429, json: { status: 429, code: "too_many" } });
  expect(last?.response.headers.get("content-type")).toBe("application/problem+json");
  expect(last?.response.headers.get("ratelimit")).toMatch(/^"change-user";r=0;/);
  expect(Number(last?.response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await callRoute(addPet, { as: await person("OWNER"), body: {} })).status).toBe(400);
});

test("new forwarded addresses do not help a client that is not behind a proxy of ours", async () => {
  const statuses = [];
  for (let n = 0; n < LIMITS.auth.address[0] + 5; n++) {
    const headers = { "x-forwarded-for": `203.0.113.${n % 250}`, [PEER_HEADER]: "192.0.2.50" };
    statuses.push((await callRoute(signUp, { body: {}, headers })).status);
  }
  expect(statuses.filter((status) => status === 400)).toHaveLength(LIMITS.auth.address[0]);
  expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
});

test("a response that a cache may store says nothing about its first reader", async () => {
  const open = route(
    { as: "anyone", limit: LIMITS.search, query: z.strictObject({}), cache: "public, s-maxage=60" },
    async () => undefined,
  );
  const { response } = await callRoute(open, { headers: { [PEER_HEADER]: "192.0.2.60" } });
  expect(response.headers.get("ratelimit")).toBeNull();
});
