import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { decidedDiffersSql } from "@/domain/payments/decided-and-moved";
import { applyMigrations } from "../../../../scripts/migrate";

const server = inject("postgresUrl");
const name = `backfill_${randomUUID().replaceAll("-", "")}`;
const url = server.replace(/\/[^/]*$/, `/${name}`);

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

interface OldBooking {
  status: string;
  isPaid?: boolean;
  dueCents?: number;
  refunds?: { amountCents: number; status: string; clawbackCents?: number }[];
  transferCents?: number;
  reversedCents?: number;
}

/** What the release before this one may have left behind, and what each party is due of its 1000 cents. */
const STORIES: Record<string, OldBooking & { due: (string | number)[] }> = {
  paid: { status: "PAID", due: ["PAYMENT", 0, 800, 200, 0] },
  "cancelled by half": {
    ...{ status: "CANCELLED", dueCents: 500, refunds: [{ amountCents: 500, status: "SUCCEEDED" }] },
    due: ["MIGRATED", 500, 400, 100, 0],
  },
  "cancelled by half, failed at the bank": {
    ...{ status: "CANCELLED", dueCents: 500, refunds: [{ amountCents: 500, status: "FAILED" }] },
    due: ["MIGRATED", 500, 400, 100, 0],
  },
  "cancelled by half, not refunded yet": { status: "CANCELLED", dueCents: 500, due: ["MIGRATED", 500, 400, 100, 0] },
  "failed, then made good": {
    ...{ status: "CANCELLED", dueCents: 500 },
    refunds: [
      { amountCents: 500, status: "FAILED" },
      { amountCents: 500, status: "SUCCEEDED" },
    ],
    due: ["MIGRATED", 500, 400, 100, 0],
  },
  "failed, then paid out whole": {
    ...{ status: "COMPLETED", refunds: [{ amountCents: 500, status: "FAILED" }], transferCents: 800 },
    due: ["MIGRATED", 500, 800, 200, 500],
  },
  "refunded after the payout": {
    ...{ status: "COMPLETED", transferCents: 800, reversedCents: 400 },
    refunds: [{ amountCents: 500, status: "SUCCEEDED", clawbackCents: 400 }],
    due: ["MIGRATED", 500, 400, 100, 0],
  },
  "paid too late": {
    ...{ status: "EXPIRED", isPaid: false, refunds: [{ amountCents: 1000, status: "SUCCEEDED" }] },
    due: ["LATE_PAYMENT", 1000, 0, 0, 0],
  },
};

const ids = Object.fromEntries(Object.keys(STORIES).map((story) => [story, randomUUID()]));
let client: pg.Client;

/** Inserts one row with these columns. */
const insert = (table: string, row: Record<string, unknown>) =>
  client.query(
    `INSERT INTO "${table}" (${Object.keys(row)
      .map((column) => `"${column}"`)
      .join(", ")}) VALUES (${Object.keys(row)
      .map((_, n) => `$${n + 1}`)
      .join(", ")})`,
    Object.values(row),
  );

async function insertOld(id: string, old: OldBooking) {
  const at = new Date("2026-06-01T10:00:00Z");
  const paidAt = old.isPaid === false ? null : at;
  const cancelled = old.status === "CANCELLED" ? { cancelledAt: at, cancelledBy: "OWNER" } : {};
  const done = old.status === "COMPLETED" ? { completedAt: at, payoutEligibleAt: at } : {};
  await insert("Booking", {
    ...{ id, ownerId: randomUUID(), caregiverId: randomUUID(), service: "DOG_WALKING", status: old.status },
    ...{ startsAt: at, endsAt: new Date("2026-06-01T11:00:00Z"), units: 1, baseCents: 1000, extraPetCents: 0 },
    ...{ petCount: 1, priceCents: 1000, feeBps: 2000, feeCents: 200, caregiverCents: 800, policy: "FLEXIBLE" },
    ...{ fullRefundUntil: at, respondBy: at, payBy: at, acceptedAt: at, capacityAtAccept: 1, createdAt: at, paidAt },
    ...{ emergencyName: "x", emergencyPhone: "x", refundDueCents: old.dueCents ?? null, ...cancelled, ...done },
  });
  const paymentId = randomUUID();
  const charge = { chargeId: `ch_${id}`, succeededAt: at, createdAt: at };
  await insert("Payment", { id: paymentId, bookingId: id, amountCents: 1000, status: "SUCCEEDED", ...charge });
  const transferId = randomUUID();
  if (old.transferCents) {
    const sent = { amountCents: old.transferCents, feeCents: 200, status: "SUCCEEDED", destination: "acct" };
    await insert("Transfer", { id: transferId, bookingId: id, caregiverId: randomUUID(), createdAt: at, ...sent });
  }
  for (const [n, { clawbackCents = 0, ...refund }] of (old.refunds ?? []).entries()) {
    const refundId = randomUUID();
    const decided = { id: refundId, paymentId, bookingId: id, reason: "ADMIN", requestedBy: "x" };
    const after = { clawbackCents, afterTransfer: clawbackCents > 0, createdAt: new Date(at.getTime() + n) };
    await insert("Refund", { ...decided, ...after, ...refund });
    const amountCents = old.reversedCents;
    if (amountCents) await insert("Reversal", { id: randomUUID(), transferId, refundId, amountCents, createdAt: at });
  }
}

beforeAll(async () => {
  await asAdmin(`CREATE DATABASE ${name}`);
  await applyMigrations(url, { upTo: "0013_old_rows" });
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET session_replication_role = replica"); // the people behind the bookings do not matter
  for (const [story, old] of Object.entries(STORIES)) await insertOld(ids[story] ?? "", old);
  await applyMigrations(url);
});
afterAll(async () => {
  await client.end();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
});

test.each(Object.entries(STORIES))("a booking that was %s has what each party is due", async (story, { due }) => {
  const { rows } = await client.query(`SELECT * FROM "Entitlement" WHERE "bookingId" = $1 ORDER BY seq DESC LIMIT 1`, [
    ids[story],
  ]);
  const [{ kind, ownerCents, caregiverCents, commissionCents, lossCents }] = rows;
  expect([kind, ownerCents, caregiverCents, commissionCents, lossCents]).toEqual(due);
});

test("what was decided is what moved and what is owed; a refund that failed holds its booking", async () => {
  expect((await client.query(decidedDiffersSql().text)).rows).toEqual([]);
  const held = await client.query(`SELECT id FROM "Booking" WHERE "holdReason" = 'refund_failed'`);
  expect(held.rows.map(({ id }) => id).sort()).toEqual(
    [ids["cancelled by half, failed at the bank"], ids["failed, then paid out whole"]].sort(),
  );
  const { rows } = await client.query(`SELECT "amountCents" FROM "Refund" WHERE "bookingId" = $1`, [
    ids["cancelled by half, not refunded yet"],
  ]);
  expect(rows).toEqual([{ amountCents: 500 }]);
});
