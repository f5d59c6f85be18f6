import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "@/generated/routes";
import { db, pool } from "@/lib/db";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import { type Operation, operationsOf } from "@/lib/openapi/operations";
import { ACTORS, isAllowed, requestAs, sampleOf, type Target, targetsOf } from "@/testing/authorization-matrix";
import { tableFingerprints, tablesContaining } from "@/testing/database-snapshot";
import { createMarketplace, type Marketplace } from "@/testing/fixtures/marketplace";
import { restoreSessions } from "@/testing/fuzz/fuzz-route";
import { sample } from "@/testing/repetitions";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

/** Money that nobody ever agreed to, and somebody who does not exist: wherever they turn up, a body put them there. */
const ODD_CENTS = 3_133_707;
const ODD_ID = "0badc0de-0bad-4bad-8bad-0badc0de0bad";

const writes = operationsOf(ROUTES).filter(
  ({ method, path, handler }) =>
    method !== "GET" && !path.startsWith("/api/auth/") && !["scheduler", "stripe"].includes(handler.spec?.as ?? ""),
);
const withBody = writes.filter(({ handler }) => handler.spec?.body);
const without = writes.filter(({ handler }) => !handler.spec?.body);

let outside: ExternalServices;
let world: Marketplace;
let columns: string[];
beforeAll(async () => {
  outside = await startExternalServices();
  world = await createMarketplace(outside);
  const { rows } = await pool.query(
    "SELECT DISTINCT column_name FROM information_schema.columns WHERE table_schema = 'public'",
  );
  columns = [
    ...rows.map(({ column_name }) => String(column_name)),
    "amount",
    "fee",
    "price",
    "currency",
    "isAdmin",
    "sub",
    "sid",
  ];
});
afterAll(() => outside.stop());

/** Of a column, what it must not become. */
const odd = (column: string) =>
  column === "role"
    ? "ADMIN"
    : /Cents|Bps|amount|fee|price/i.test(column)
      ? ODD_CENTS
      : /Id$|^id$|sub|sid/.test(column)
        ? ODD_ID
        : "APPROVED";

const rightful = (operation: Operation) =>
  ACTORS.find((actor) => actor !== "visitor" && isAllowed(operation, actor, world) === "allowed") ?? "admin";

describe("a body cannot set what its address does not speak of", () => {
  test.each(withBody)("$method $path refuses every other column of the database", async (operation) => {
    const { body } = operation.handler.spec ?? {};
    if (!body) throw new TypeError("no body");
    const fits = sampleOf(body, world);
    const names = namesIn(jsonSchema(body));
    for (const column of sample(
      columns.filter((each) => !names.has(each)),
      60,
    ))
      for (const spoilt of everyPlace(fits, { [column]: odd(column) }))
        expect(body.safeParse(spoilt).success, `${column} in ${JSON.stringify(spoilt)}`).toBe(false);

    const before = await tableFingerprints();
    const target = targetsOf(operation, world)[0] as Target; // there is always one
    for (const column of ["amountCents", "feeBps", "role", "status", "ownerId", "stripeAccountId"].filter(
      (each) => !names.has(each),
    )) {
      const { status, json } = await requestAs(operation, world, rightful(operation), target, {
        [column]: odd(column),
      });
      expect([status, json.code], column).toEqual([400, "invalid_input"]);
    }
    expect(await tableFingerprints()).toBe(before);
  });

  test.each(without)("$method $path takes nothing from a body", async (operation) => {
    const all = Object.fromEntries(columns.map((column) => [column, odd(column)]));
    const roles = await db.user.findMany({ select: { id: true, role: true }, orderBy: { id: "asc" } });
    for (const actor of ACTORS)
      for (const target of targetsOf(operation, world)) {
        await restoreSessions();
        expect((await requestAs(operation, world, actor, target, all)).status).toBeLessThan(500);
      }
    expect(await tablesContaining(String(ODD_CENTS))).toEqual([]);
    expect(await tablesContaining(ODD_ID)).toEqual([]);
    expect(await db.user.findMany({ select: { id: true, role: true }, orderBy: { id: "asc" } })).toEqual(roles);
  });
});

/** Every name that a schema gives to something, at any depth. */
function namesIn(schema: JsonSchema): Set<string> {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const inside = [...Object.values(properties), ...anyOf, ...oneOf, ...(items ? [items] : [])];
  return new Set([...Object.keys(properties), ...inside.flatMap((each) => [...namesIn(each)])]);
}

/** A value with something added to it, and to each object inside of it. */
function everyPlace(value: unknown, added: object): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each, i) => everyPlace(each, added).map((spoilt) => value.with(i, spoilt)));
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    everyPlace(each, added).map((spoilt) => ({ ...value, [key]: spoilt })),
  );
  return [{ ...value, ...added }, ...inside];
}
