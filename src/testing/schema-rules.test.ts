import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refundBooking } from "@/domain/admin/refund";
import { db, pool } from "@/lib/db";
import { keyed } from "@/testing/fixtures/keyed";
import { createMarketplace } from "@/testing/fixtures/marketplace";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

/** Inserts a copy of a row of a table. */
const duplicateRow = (table: string, where = "true", changes = "'{}'") => `INSERT INTO "${table}"
  SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()) || ${changes})).*
  FROM "${table}" t WHERE ${where} LIMIT 1`;

/** Inserts a copy of the latest decision about a payment, changed. */
const copyOfEntitlement = (
  seq: string,
  owner = '"ownerCents"',
  caregiver = '"caregiverCents"',
) => `INSERT INTO "Entitlement"
  SELECT "paymentId", ${seq}, "bookingId", kind, ${owner}, ${caregiver}, "commissionCents", "lossCents", note, "decidedBy", at
  FROM "Entitlement" ORDER BY seq DESC LIMIT 1`;

/** For each rule that Prisma's schema cannot express: a change that breaks it and nothing else. */
const VIOLATIONS: Record<string, string> = {
  TakenPlace_no_overlap: duplicateRow("TakenPlace"),
  TakenPlace_shape: `UPDATE "TakenPlace" SET place = place - 1`,
  Booking_shape: `UPDATE "Booking" SET "petCount" = 0`,
  Booking_split: `UPDATE "Booking" SET "feeCents" = "feeCents" + 1, "caregiverCents" = "caregiverCents" - 1`,
  Booking_not_oneself: `UPDATE "Booking" SET "ownerId" = "caregiverId"`,
  Booking_instants: `UPDATE "Booking" SET "acceptedAt" = NULL`,
  Booking_asked_once: duplicateRow("Booking", "status = 'PAID'"),
  Payment_one_open: `${duplicateRow("Payment", "true", `'{"status": "OPEN", "checkoutSessionId": null, "paymentIntentId": null, "chargeId": null}'`)}; ${duplicateRow("Payment", "status = 'OPEN'")}`,
  Payment_one_success: duplicateRow(
    "Payment",
    "status = 'SUCCEEDED'",
    `'{"checkoutSessionId": null, "paymentIntentId": null, "chargeId": "ch_2"}'`,
  ),
  Payment_shape: `UPDATE "Payment" SET "amountCents" = 0`,
  Refund_shape: `UPDATE "Refund" SET "clawbackCents" = "amountCents" + 1`,
  Refund_within_payment: `UPDATE "Refund" SET "amountCents" = 1000000`,
  Transfer_shape: `UPDATE "Transfer" SET "amountCents" = 0`,
  Transfer_set_off: `UPDATE "Transfer" SET "setOffCents" = "amountCents" + 1`,
  Reversal_receivable: `UPDATE "Reversal" SET "receivableCents" = "amountCents" + 1`,
  Entitlement_shape: copyOfEntitlement("seq + 1", "-1", `"caregiverCents" + "ownerCents" + 1`),
  Entitlement_adds_up: copyOfEntitlement("seq + 2"),
  Entitlement_append_only: `UPDATE "Entitlement" SET note = 'x'`,
  Reversal_shape: `UPDATE "Reversal" SET "amountCents" = 0`,
  Posting_balances: duplicateRow("Posting"),
  Posting_shape: duplicateRow("Posting", "true", `'{"amountCents": 0}'`),
  JournalEntry_append_only: `UPDATE "JournalEntry" SET id = id`,
  Posting_append_only: `DELETE FROM "Posting" WHERE "entryId" IN (SELECT id FROM "JournalEntry" LIMIT 1)`,
  BookingEvent_append_only: `UPDATE "BookingEvent" SET step = 'accept' WHERE seq = 1`,
  AuditLog_append_only: `DELETE FROM "AuditLog"`,
  BalanceMovement_net: `INSERT INTO "BalanceMovement" VALUES ('txn_1', 'charge', NULL, 100, 1, 98, now())`,
  Posting_no_truncate: `TRUNCATE "Posting"`,
  BookingEvent_no_truncate: `TRUNCATE "BookingEvent"`,
  AuditLog_no_truncate: `TRUNCATE "AuditLog"`,
  Complaint_reply: `UPDATE "Complaint" SET reply = 'x'`,
  Review_shape: `UPDATE "Review" SET rating = 6`,
  Thread_not_oneself: `UPDATE "Thread" SET "caregiverId" = "ownerId"`,
  ThreadMember_shape: `UPDATE "ThreadMember" SET unread = -1`,
  Message_shape: `UPDATE "Message" SET text = repeat('x', 2001)`,
  Block_not_oneself: `INSERT INTO "Block" SELECT id, id, now() FROM "User" LIMIT 1`,
  Picture_shape: `INSERT INTO "Picture" (id, "ownerId", kind, file, bytes, "createdAt") SELECT id, id, 'CAREGIVER', id::text, 0, now() FROM "User" LIMIT 1`,
  Picture_drawn: `INSERT INTO "Picture" (id, "ownerId", kind, state, file, bytes, "createdAt") SELECT id, id, 'CAREGIVER', 'READY', id::text, 1, now() FROM "User" LIMIT 1`,
  Picture_of_thread: `INSERT INTO "Picture" (id, "ownerId", kind, file, bytes, "createdAt") SELECT id, id, 'MESSAGE', id::text, 1, now() FROM "User" LIMIT 1`,
  Certificate_shape: `INSERT INTO "Certificate" (id, "ownerId", title, state, file, bytes, "createdAt") SELECT id, id, 'x', 'STORED', id::text, 1, now() FROM "User" LIMIT 1`,
  Certificate_checked: `INSERT INTO "Certificate" (id, "ownerId", title, file, bytes, "createdAt", "checkedAt") SELECT id, id, 'x', id::text, 1, now(), now() FROM "User" LIMIT 1`,
  MessageReport_decided: `UPDATE "MessageReport" SET "decidedAt" = now() WHERE state = 'OPEN'`,
  MoneyProposal_amount: `UPDATE "MoneyProposal" SET "amountCents" = 0`,
  MoneyProposal_two_admins: `UPDATE "MoneyProposal" SET "closedBy" = "proposedBy", "closedAt" = now(), outcome = 'APPROVED'`,
  MoneyProposal_closed: `UPDATE "MoneyProposal" SET "closedAt" = now()`,
  MoneyProposal_open: duplicateRow("MoneyProposal"),
  ReviewReport_decided: `UPDATE "ReviewReport" SET "decidedAt" = now() WHERE state = 'OPEN'`,
  Review_hidden: `UPDATE "Review" SET "shownAt" = NULL, "hiddenAt" = now()`,
  CaregiverFigures_shape: `INSERT INTO "CaregiverFigures" SELECT "userId", 101, 1, 0, 0, now() FROM "Caregiver" LIMIT 1`,
  PersonNote_unchanged: `INSERT INTO "PersonNote" SELECT id, id, id, 'x', now() FROM "User" LIMIT 1; UPDATE "PersonNote" SET text = 'y'`,
  Favourite_shape: `UPDATE "Favourite" SET note = ''`,
  SavedSearch_shape: `UPDATE "SavedSearch" SET name = ''`,
  User_quiet_hours: `UPDATE "User" SET "quietFrom" = 24`,
  DataExport_shape: `INSERT INTO "DataExport" (id, "userId", state, "askedAt", "expiresAt") SELECT id, id, 'READY', now(), now() FROM "User" LIMIT 1`,
  Session_30_days: `UPDATE "Session" SET "expiresAt" = "createdAt" + interval '31 days'`,
  User_email_lower: `UPDATE "User" SET email = upper(email)`,
  WeeklyHours_shape: `UPDATE "WeeklyHours" SET "toMinute" = 1441`,
  WeeklyHours_no_overlap: duplicateRow("WeeklyHours", "true", `'{"fromMinute": 30}'`),
  Caregiver_shape: `UPDATE "Caregiver" SET "homePlaces" = 0`,
  Listing_shape: `UPDATE "Listing" SET "priceCents" = 99`,
  BreakerReport_state: `INSERT INTO "BreakerReport" VALUES ('stripe', 'here', 'AJAR', 0, false, now())`,
};

/** Triggers that refuse nothing but have an effect, which the tests of its users cover. */
const EFFECT_TRIGGERS = [
  "AuditLog_chain",
  "Caregiver_copied",
  "Listing_copies",
  "Transfer_noted",
  "Transfer_forgotten",
  "User_sent_away",
];

/** The rules of the database, and how to drop each. */
const RULES = `
  SELECT conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION ALL SELECT tgname, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT c.relname, format('DROP INDEX %s', c.oid::regclass)
    FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
    WHERE indisunique AND indpred IS NOT NULL AND c.relnamespace = 'public'::regnamespace`;

let services: ExternalServices;
let rules: Map<string, string>;
let client: pg.PoolClient;

beforeAll(async () => {
  services = await startExternalServices();
  const { people } = await createMarketplace(services);
  const { id: bookingId } = await paidWalk(services);
  await payOutWalk(bookingId);
  await refundBooking(
    people.admin,
    keyed({ bookingId, amountCents: 500, reason: "GOODWILL", note: "Te kort gewandeld" }),
  );
  await runJobsToCompletion();
  expect(await db.reversal.count()).toBe(1);
  client = await pool.connect();
  rules = new Map((await client.query(RULES)).rows.map(({ name, drop }) => [name, drop]));
});
afterAll(async () => {
  client.release();
  await services.stop();
});

/** Runs statements and rolls them back. Returns the constraint that refused them, or the message of a trigger. */
async function violatedRule(...statements: string[]) {
  await client.query("BEGIN");
  try {
    for (const sql of [...statements, "SET CONSTRAINTS ALL IMMEDIATE"]) await client.query(sql);
    return null;
  } catch (error) {
    const { constraint, message } = error as pg.DatabaseError;
    return constraint ?? message;
  } finally {
    await client.query("ROLLBACK");
  }
}

test("every rule is covered below", () => {
  expect([...Object.keys(VIOLATIONS), ...EFFECT_TRIGGERS].toSorted()).toEqual([...rules.keys()].toSorted());
});

test.each(Object.entries(VIOLATIONS))("%s holds against every writer", async (name, change) => {
  expect(await violatedRule(change)).toMatch(
    new RegExp(`^${name}$| would be | does not balance| is only ever added to`),
  );
  expect(await violatedRule(rules.get(name) ?? "", change), "without the rule").toBeNull();
});
