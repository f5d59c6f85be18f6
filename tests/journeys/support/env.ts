import { expect } from "@playwright/test";
import pg from "pg";
import { brokenInvariants } from "../../../src/testing/invariants";

const setting = (name: string) => process.env[name] ?? "";
export const site = () => setting("JOURNEY_SITE");
export const stripeControl = () => `${setting("JOURNEY_STRIPE")}/_control`;

let pool: pg.Pool | undefined;
export const database = () => (pool ??= new pg.Pool({ connectionString: setting("JOURNEY_DATABASE"), max: 2 }));

/** Calls a cron address as the scheduler does, and gives its answer. */
export async function cron(name: "expire" | "payouts" | "reminders" | "reconcile" | "queue") {
  const headers = { authorization: `Bearer ${setting("JOURNEY_CRON_SECRET")}` };
  const response = await fetch(`${site()}/api/cron/${name}`, { headers });
  expect(response.status, `cron ${name}`).toBe(200);
  return response.json();
}

/** Waits until the worker has done everything that is due. */
export const untilQueueIdle = () =>
  expect
    .poll(async () => {
      const { rows } = await database().query(
        "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE run_at <= now() AND attempts = 0",
      );
      return rows[0].n;
    })
    .toBe(0);

/**
 * Time passes for one booking: all its instants move back together. The site reads the real clock, so to it the hours
 * have gone by; nothing in the product knows that it is tried.
 */
export async function shiftIntoPast(bookingId: string, hours: number) {
  const instants = {
    Booking: [
      "startsAt",
      "endsAt",
      "fullRefundUntil",
      "respondBy",
      "payBy",
      "createdAt",
      "acceptedAt",
      "paidAt",
      "completedAt",
      "payoutEligibleAt",
    ],
    TakenPlace: ["startsAt", "endsAt"],
    Payment: ["createdAt", "succeededAt"],
    Review: ["createdAt"],
  };
  const client = await database().connect();
  try {
    await client.query("BEGIN");
    for (const [table, columns] of Object.entries(instants)) {
      const key = table === "Booking" ? "id" : `"bookingId"`;
      const moved = columns.map((column) => `"${column}" = "${column}" - make_interval(hours => $2)`).join(", ");
      await client.query(`UPDATE "${table}" SET ${moved} WHERE ${key} = $1`, [bookingId, hours]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** How far away the start of a booking is. */
export async function hoursUntilStart(bookingId: string) {
  const { rows } = await database().query(
    `SELECT extract(epoch FROM "startsAt" - now()) / 3600 AS hours FROM "Booking" WHERE id = $1`,
    [bookingId],
  );
  return Number(rows[0].hours);
}

/** The newest mail to an address whose subject matches, once it is there. */
export async function waitForEmail(address: string, subject: RegExp) {
  const find = async () => {
    const response = await fetch(`${setting("JOURNEY_MAILBOX")}/_control/messages?to=${encodeURIComponent(address)}`);
    const mails: { subject: string; text: string; html: string; links: string[] }[] = await response.json();
    return mails.find((mail) => subject.test(mail.subject));
  };
  await expect.poll(find, { message: `a mail to ${address} about ${subject}` }).toBeTruthy();
  return (await find()) ?? { subject: "", text: "", html: "", links: [] };
}

/** What must be true after every journey: no invariant broken, and our books equal Stripe's balance. */
export async function expectBooksBalanced() {
  const { rows } = await database().query(brokenInvariants);
  expect(rows, "invariants that do not hold").toEqual([]);
  await expect
    .poll(async () => {
      const { oursCents, stripesCents } = await cron("reconcile");
      return oursCents - stripesCents;
    }, "the ledger less Stripe's balance")
    .toBe(0);
}
