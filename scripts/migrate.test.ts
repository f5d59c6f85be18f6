import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { fingerprintsOf, tablesOf } from "./backup/tables";
import { applyMigrations, lockedSums, sumsOfMigrations } from "./migrate";

test("applied migrations never change: each has the sum it was committed with", () => {
  const locked = lockedSums();
  const now = sumsOfMigrations();
  for (const [name, sum] of Object.entries(locked)) expect(now[name], `${name} was changed; add another`).toBe(sum);
  const fresh = Object.keys(now).filter((name) => !(name in locked));
  expect(fresh, "new migrations: npm run db:migrate -- --lock").toEqual([]);
  const folders = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(now)).toEqual(folders.map(({ name }) => name).toSorted());
});

/** The tables of the first commit that landed. */
const FIRST_VERSION = "0002_rules";
const NAME = `upgrade_${process.pid}`;
const { url, admin } = (() => {
  const server = new URL(inject("postgresUrl"));
  const own = new URL(server);
  own.pathname = `/${NAME}`;
  return { url: own.href, admin: server.href };
})();

async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return run(client).finally(() => client.end());
}

beforeAll(() => withClient(admin, (client) => client.query(`CREATE DATABASE ${NAME}`)));
afterAll(() => withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)));

const id = (n: number) => `'00000000-0000-4000-8000-00000000000${n}'`;
const AT = "'2026-03-02T10:00:00Z'";

/** One of everything that money and history depend on, as the first version stored it: a booking that was paid and is over. */
const OLD_DATA = `
  INSERT INTO "User" (id, email, "emailVerifiedAt", name, role) VALUES
    (${id(1)}, 'owner@example.test', ${AT}, 'Noor', 'OWNER'), (${id(2)}, 'carer@example.test', ${AT}, 'Emma', 'CAREGIVER');
  INSERT INTO "Pet" (id, "ownerId", name, species) VALUES (${id(3)}, ${id(1)}, 'Bas', 'DOG');
  INSERT INTO "Caregiver" ("userId", status, postcode, city, lat, lng, "approvedAt")
    VALUES (${id(2)}, 'APPROVED', '9000', 'Gent', 51.05, 3.72, ${AT});
  INSERT INTO "Listing" (id, "caregiverId", service, "priceCents", species, sizes, "openDays", live, lat, lng)
    VALUES (${id(4)}, ${id(2)}, 'DOG_WALKING', 2001, '{DOG}', '{}', 127, true, 51.05, 3.72);
  INSERT INTO "Booking" (id, "ownerId", "caregiverId", service, status, "startsAt", "endsAt", minutes, units, "baseCents",
      "extraPetCents", "petCount", "priceCents", "feeBps", "feeCents", "caregiverCents", policy, "fullRefundUntil", "respondBy",
      "payBy", "capacityAtAccept", "emergencyName", "emergencyPhone", "payoutEligibleAt", "createdAt", "acceptedAt", "paidAt", "completedAt")
    VALUES (${id(5)}, ${id(1)}, ${id(2)}, 'DOG_WALKING', 'COMPLETED', '2026-03-05T10:00:00Z', '2026-03-05T11:00:00Z', 60, 1, 2001,
      0, 1, 2001, 2000, 400, 1601, 'FLEXIBLE', '2026-03-04T10:00:00Z', '2026-03-03T10:00:00Z',
      '2026-03-03T10:00:00Z', 1, 'Jan', '0470123456', '2026-03-07T11:00:00Z', ${AT}, ${AT}, ${AT}, '2026-03-05T11:00:00Z');
  INSERT INTO "BookingPet" VALUES (${id(5)}, ${id(3)});
  INSERT INTO "BookingEvent" ("bookingId", seq, step, "fromStatus", "toStatus", "actorRole", "actorId", at) VALUES
    (${id(5)}, 1, 'request', NULL, 'PENDING', 'OWNER', ${id(1)}, ${AT}), (${id(5)}, 2, 'accept', 'PENDING', 'ACCEPTED', 'CAREGIVER', ${id(2)}, ${AT}),
    (${id(5)}, 3, 'pay', 'ACCEPTED', 'PAID', 'SYSTEM', 'stripe', ${AT}), (${id(5)}, 4, 'complete', 'PAID', 'COMPLETED', 'SYSTEM', 'expire', '2026-03-05T11:00:00Z');
  INSERT INTO "TakenPlace" VALUES (${id(6)}, ${id(5)}, ${id(2)}, 'OWN_TIME', 1, '2026-03-05T10:00:00Z', '2026-03-05T11:00:00Z');
  INSERT INTO "Payment" (id, "bookingId", "amountCents", status, "paymentIntentId", "chargeId", "createdAt", "succeededAt")
    VALUES (${id(7)}, ${id(5)}, 2001, 'SUCCEEDED', 'pi_1', 'ch_1', ${AT}, ${AT});
  INSERT INTO "JournalEntry" (id, "sourceType", "sourceId", kind, at) VALUES (${id(8)}, 'payment', ${id(7)}, 'payment', ${AT});
  INSERT INTO "Posting" (id, "entryId", account, "amountCents") VALUES (${id(8)}, ${id(8)}, 'asset:stripe', 2001), (${id(9)}, ${id(8)}, 'liability:held:' || ${id(5)}, -2001);
  INSERT INTO "AuditLog" ("actorId", action, subject, at) VALUES (${id(2)}, 'caregiver.approve', 'caregiver:1', ${AT});`;

test("a database of the first version, with data, is brought up to date and loses nothing", async () => {
  await applyMigrations(url, { upTo: FIRST_VERSION });
  const before = await withClient(url, async (client) => {
    await client.query(OLD_DATA);
    const tables = (await tablesOf(client)).filter(({ name }) => name.startsWith("public."));
    return { tables, sums: await fingerprintsOf(client, tables) };
  });
  const applied = await applyMigrations(url);
  expect(applied.length).toBeGreaterThan(5);
  await withClient(url, async (client) => {
    const now = new Set((await tablesOf(client)).map(({ name }) => name));
    const gone = before.tables.filter(({ name }) => !now.has(name));
    for (const { name } of gone) expect(before.sums[name]?.rows, `${name} had rows`).toBe(0);
    // The same columns as before, so that a value which changed shows.
    const same = before.tables.filter(({ name }) => now.has(name));
    const sums = await fingerprintsOf(client, same);
    for (const { name } of same) expect({ name, ...sums[name] }).toEqual({ name, ...before.sums[name] });
  });
  expect(await applyMigrations(url), "a second run has nothing to do").toEqual([]);
});

test("the sums can be checked without our programs", () => {
  const lines = readFileSync("prisma/migrations/sha256sums", "utf8").trim().split("\n");
  for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}\d{4}_\w+\/migration\.sql$/);
});
