import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POST as request } from "@/app/api/bookings/route";
import { GET as search } from "@/app/api/caregivers/route";
import { PATCH as change } from "@/app/api/me/route";
import { apiDocument } from "@/app/api/openapi.json/document";
import { fullRefundUntil, refundForCancellation } from "@/domain/bookings/deadlines";
import { ROUTES } from "@/generated/routes";
import { db, pool } from "@/lib/db";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { addDays, instantOf } from "@/lib/time";
import { acceptedWalk, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

/**
 * What went wrong on marketplaces of this kind before, and the test that keeps it from happening here: in this file, or
 * beside the noun it is about.
 */
const HERE = "src/domain/regressions.test.ts";
const MONEY = "src/domain/payments/scenarios/money-regressions.test.ts";
const DEFECTS: [defect: string, file: string, name: string][] = [
  [
    "the browser names the amount",
    MONEY,
    "a payment's price, status and payee come from the booking, not from the payer",
  ],
  [
    "booked twice, backwards or by oneself",
    HERE,
    "a request cannot end before it begins, be for oneself, or reach who is not approved",
  ],
  [
    "the owner accepts and completes",
    "src/domain/bookings/lifecycle.test.ts",
    "of every step by every actor from every status",
  ],
  ["a late event un-pays a booking", MONEY, "a failure that Stripe reports late does not un-pay a booking"],
  [
    "an event has its effect twice",
    "src/app/api/stripe/webhook/webhook.test.ts",
    "an event that Stripe signed is noted once with one job",
  ],
  [
    "an empty webhook secret",
    "src/app/api/stripe/webhook/webhook.test.ts",
    "forged bodies, secrets, times and modes change nothing",
  ],
  [
    "two refund rules, one by the hour of the day",
    HERE,
    "cancelling a month ahead at three in the afternoon gives everything back",
  ],
  [
    "two refunds at once both pass",
    MONEY,
    "an owner who cancels and admins who refund at once never get more back than was paid",
  ],
  ["euros as floats times a hundred", "src/app/api/admin/money-api.test.ts", "an amount of %j is answered"],
  [
    "paid out twice",
    MONEY,
    "fifty payout runs at once send one transfer, from its own charge, and the checkout sends none",
  ],
  ["a payout during a dispute", "src/domain/payments/scenarios/money.test.ts", "an open dispute holds the payout"],
  ["the cron secret is undefined", "src/lib/cron/cron.test.ts", "nobody but the scheduler: $headers"],
  [
    "jobs get lost or are done twice",
    "src/lib/queue/queue.test.ts",
    "of several rounds at once each job is done by one",
  ],
  ["a crash keeps a job for ever", "src/emails/batch.test.ts", "that is killed in mid-job loses nothing"],
  [
    "a job that timed out runs on",
    "src/lib/queue/queue.test.ts",
    "a job past its limit is aborted, counts as failed and is tried again",
  ],
  ["declined cards open the breaker", "src/lib/circuit-breaker/circuit-breaker.test.ts", "a thousand refusals do not"],
  [
    "a breaker lets a crowd try",
    "src/lib/circuit-breaker/circuit-breaker.test.ts",
    "after a while one call tries, and only one",
  ],
  [
    "limits race",
    "src/lib/rate-limit/rate-limit.test.ts",
    "of three hundred uses at once of a budget of forty, forty pass",
  ],
  ["limits believe any header", "src/lib/rate-limit/rate-limit.test.ts", "new forwarded addresses do not help"],
  [
    "limits fail open for passwords",
    "tests/storms/password-guesses.test.ts",
    "guesses from as many addresses within a quarter of an hour",
  ],
  ["people give themselves a role", HERE, "nobody gives themselves a role, and no answer holds a row of the table"],
  [
    "sign-in reveals who exists",
    "src/app/api/accounts/enumeration.test.ts",
    "signing in asks the hasher as often for nobody as for somebody",
  ],
  [
    "a session that cannot be ended",
    "src/app/api/auth/sign-in.test.ts",
    "a copy of the cookie opens nothing after signing out",
  ],
  ["passwords and addresses in the log", "src/ops/secrets-leak.test.ts", "what people trust us with is in no log line"],
  ["another service signs people in unasked", HERE, "nobody but ourselves signs people in"],
  ["uploads are what they say they are", HERE, "no address takes a file"],
  ["reviews without care", "src/domain/reviews/reviews.test.ts", "only the two parties of a completed booking write"],
  ["two reviews at once", "src/domain/reviews/reviews.test.ts", "a hundred posts at once leave one review"],
  ["a calendar without end", HERE, "asking for eight thousand years is refused, not counted out"],
  ["routes for developers in the product", HERE, "no address is there for developers only"],
  [
    "mail inside the request, failures swallowed",
    "src/emails/deliver.test.ts",
    "that met an error %s the provider took it is retried and arrives once",
  ],
  ["the text of an error reaches people", HERE, "internal errors reveal nothing outside"],
  ["money in floats", HERE, "money is whole cents at every endpoint and in every table"],
  [
    "each route looks for its admin by hand",
    "src/app/api/authorization.test.ts",
    "reveals nothing to strangers and changes nothing for them",
  ],
  [
    "no money is better than an error",
    "src/domain/payments/scenarios/stripe-down.test.ts",
    "with Stripe's breaker open people go on accepting; paying says try again",
  ],
  ["without Redis no jobs", HERE, "without Redis jobs are done all the same"],
];

test.each(DEFECTS)("never again: %s", (_defect, file, name) => {
  expect(readFileSync(file, "utf8"), `${file}: ${name}`).toMatch(
    new RegExp(`["\`][^"\`]*${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`),
  );
});

test("a request cannot end before it begins, be for oneself, or reach who is not approved", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver({ service: "BOARDING", priceCents: 4000 });
  const honest = {
    ...walkRequest(caregiver.id, [(await dogOf(owner)).id]),
    service: "BOARDING",
    minutes: undefined,
    seenTotalCents: 8000, // two nights
  };
  const ask = async (body: object, as = owner) =>
    (await callRoute(request, { as, body: { ...honest, ...body } })).json.code;
  expect(await ask({ endsAt: honest.startsAt })).toBe("end_before_start");
  expect(await ask({ endsAt: "2026-01-01T10:00" })).toBe("end_before_start");
  const [date = "", time] = honest.startsAt.split("T");
  const endsAt = `${addDays(date, 2)}T${time}`;
  expect(await ask({ endsAt, petIds: [(await dogOf(caregiver)).id] }, caregiver)).toBe("own_care");
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUBMITTED" } });
  expect(await ask({ endsAt })).toBe("caregiver_not_found");
  expect(await db.booking.count({ where: { caregiverId: caregiver.id } })).toBe(0);
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "APPROVED" } });
  const { json } = await callRoute(request, { as: owner, body: { ...honest, endsAt } });
  expect(Object.keys(json).sort()).toEqual(["id", "priceCents", "respondBy", "status"]);
});

test("cancelling a month ahead at three in the afternoon gives everything back", () => {
  const startsAt = instantOf("2027-03-12T10:00");
  const agreed = { startsAt, fullRefundUntil: fullRefundUntil("FLEXIBLE", startsAt), priceCents: 1501 };
  for (const hour of ["00:00", "03:00", "11:59", "12:01", "15:00", "23:59"])
    expect(refundForCancellation(agreed, instantOf(`2027-02-12T${hour}`)), hour).toBe(1501);
});

test("nobody gives themselves a role, and no answer holds a row of the table", async () => {
  const owner = await person("OWNER");
  for (const role of ["CAREGIVER", "ADMIN"]) {
    const { status } = await callRoute(change, { as: owner, method: "PATCH", body: { role } });
    expect(status).toBe(400);
  }
  expect((await callRoute(change, { as: owner, method: "PATCH", body: { name: "Lotte" } })).json).toEqual({ ok: true });
  expect(await db.user.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject({ role: "OWNER", name: "Lotte" });
  const sent = Object.values(apiDocument().paths).flatMap((path) =>
    Object.values(path).map(({ responses }) => responses["200"]),
  );
  expect(JSON.stringify(sent)).not.toMatch(/passwordHash|"hash"|secretHash|payerAddress/);
});

test("nobody but ourselves signs people in", async () => {
  const { nextAuthOptions } = await import("@/app/api/auth/options");
  expect(nextAuthOptions(() => undefined).providers.map(({ id }) => id)).toEqual(["credentials"]);
});

test("no address takes a file", () => {
  const bodies = operations().flatMap(({ requestBody }) => Object.keys(requestBody?.content ?? {}));
  expect(new Set(bodies)).toEqual(new Set(["application/json"]));
});

test("asking for eight thousand years is refused, not counted out", async () => {
  const place = { place: "9000", service: "BOARDING" };
  for (const [from, to] of [
    ["0001-01-01", "9999-12-31"],
    ["2027-01-01", "2999-01-01"],
  ] as const) {
    const { status, json } = await callRoute(search, { query: { ...place, from, to } });
    expect([status, json.code], `${from} to ${to}`).toEqual([400, expect.any(String)]);
  }
});

test("no address is there for developers only", () => {
  expect(Object.keys(ROUTES).filter((path) => /\/(dev|debug|test|seed|setup|internal|tmp)(\/|$)/.test(path))).toEqual(
    [],
  );
});

test("internal errors reveal nothing outside", async () => {
  const { route } = await import("@/lib/route");
  const broken = route({ as: "anyone" }, async () => {
    throw new Error('connect ECONNREFUSED 10.0.0.5 password "geheim"');
  });
  const { status, json } = await callRoute(broken);
  expect({ status, ...json, requestId: undefined }).toEqual({
    ...{ type: "about:blank", status: 500, code: "bug", errors: [], requestId: undefined },
    detail: "Something went wrong on our side.",
  });
});

test("money is whole cents at every endpoint and in every table", async () => {
  const floats: string[] = [];
  const look = (schema: JsonSchema, name: string): void => {
    if (/cents$|amount|price/i.test(name) && schema.type === "number") floats.push(name);
    for (const [key, each] of Object.entries(schema.properties ?? {})) look(each, key);
    for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])])
      look(each, name);
  };
  for (const { requestBody, responses, parameters } of operations()) {
    for (const { schema } of Object.values(requestBody?.content ?? {})) look(schema, "");
    const good = responses["200"];
    for (const { schema } of good && "content" in good ? Object.values(good.content) : []) look(schema, "");
    for (const { name, schema } of parameters) look(schema, name);
  }
  expect(floats).toEqual([]);
  const { rows } = await pool.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
      AND (column_name ~* 'cents|amount|price') AND data_type NOT IN ('integer', 'bigint')`,
  );
  expect(rows).toEqual([]);
});

test("without Redis jobs are done all the same", async () => {
  expect(process.env.REDIS_URL ?? process.env.UPSTASH_REDIS_REST_URL).toBeUndefined();
  const { id } = await acceptedWalk();
  const outside = await startExternalServices();
  await runJobsToCompletion().finally(outside.stop);
  expect(await db.email.count({ where: { bookingId: id, state: "QUEUED" } })).toBe(0);
});

const operations = () => Object.values(apiDocument().paths).flatMap((path) => Object.values(path));
