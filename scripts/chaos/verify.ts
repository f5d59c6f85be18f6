import { brokenInvariants } from "../../src/testing/invariants";
import type { Database } from "./database";
import type { ChaosEnvironment } from "./environment";
import type { AcknowledgedSteps } from "./tally";

/** What was put to the test at the end, and what was found missing or wrong: nothing, if all is well. */
export interface Finding {
  what: string;
  checked: number;
  lost: string[];
}

/** Jobs that repeat their try wait longer each time; and Stripe is asked again about a payment after two minutes. */
const IDLE_TIMEOUT_MS = 240_000;

const PENDING_WORK = `
  SELECT format('jobs to %s (tries: %s, held by: %s, due: %s, said: %s)', task_identifier, attempts, coalesce(locked_by, 'nobody'), run_at, last_error) AS what, count(*)::int AS n
    FROM graphile_worker.jobs WHERE run_at < now() + interval '10 minutes' AND attempts < max_attempts GROUP BY 1
  UNION ALL SELECT 'events of Stripe', count(*)::int FROM "StripeEvent" WHERE "processedAt" IS NULL
  UNION ALL SELECT 'refunds', count(*)::int FROM "Refund" WHERE status = 'PENDING'
  UNION ALL SELECT 'transfers', count(*)::int FROM "Transfer" WHERE status = 'PENDING'
  UNION ALL SELECT 'care that is over', count(*)::int FROM "Booking" WHERE status = 'PAID' AND "endsAt" < now()
  UNION ALL SELECT 'payouts', count(*)::int FROM "Booking" WHERE status = 'COMPLETED' AND NOT "hasTransfer" AND "payoutEligibleAt" < now()
  UNION ALL SELECT 'mail', count(*)::int FROM "Email" WHERE state = 'QUEUED'`;

/** Lets the marketplace come to rest by itself: only its clock goes on. Gives what was still under way in the end. */
export async function waitUntilIdle({ site, env, stripe }: ChaosEnvironment, { ask }: Database) {
  const headers = { authorization: `Bearer ${env.CRON_SECRET}` };
  const until = Date.now() + IDLE_TIMEOUT_MS;
  for (;;) {
    for (const name of ["expire", "payouts", "reconcile"])
      await fetch(`${site}/api/cron/${name}`, { headers, signal: AbortSignal.timeout(30_000) });
    await stripe.control.webhooksIdle();
    const rows = await ask<{ what: string; n: number }>(PENDING_WORK);
    const paid = paidSessions(stripe);
    const settled = await ask<{ id: string }>(
      `SELECT "checkoutSessionId" AS id FROM "Payment" WHERE status IN ('SUCCEEDED', 'SURPLUS')`,
    );
    rows.push({ what: "payments", n: paid.length - settled.length });
    const waiting = rows.filter(({ n }) => n !== 0).map(({ what, n }) => `${n} ${what}`);
    if (waiting.length === 0 || Date.now() > until) return waiting;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

const paidSessions = ({ control }: ChaosEnvironment["stripe"]) =>
  (control.objects("checkout.session") as { payment_status?: string }[]).filter(
    ({ payment_status }) => payment_status === "paid",
  );

/** Looks for everything that could have been lost, done twice or miscounted. */
export async function findLosses(
  world: ChaosEnvironment,
  database: Database,
  acknowledged: AcknowledgedSteps,
): Promise<Finding[]> {
  const { ask } = database;
  const lostPromises = (await acknowledged.missing(database)).map(({ what, id, phase }) => `${what} ${id} (${phase})`);
  const broken = await ask<{ broken: string; offenders: number }>(brokenInvariants);
  const invariants = brokenInvariants.split("UNION ALL\nSELECT '").length;
  const [ours] = await ask<{ cents: string }>(
    `SELECT coalesce(sum("amountCents"), 0) AS cents FROM "Posting" WHERE account = 'asset:stripe'`,
  );
  const books = world.stripe.control.check();
  const stripes = books.accounts.find(({ account }) => account === null)?.balance ?? 0;
  const dead = await ask<{ type: string; said: string | null }>(
    "SELECT task_identifier AS type, last_error AS said FROM graphile_worker.jobs WHERE attempts >= max_attempts",
  );
  return [
    { what: "acknowledged steps of bookings", checked: acknowledged.size, lost: lostPromises },
    { what: "invariants", checked: invariants, lost: broken.map((row) => `${row.broken}: ${row.offenders}`) },
    {
      what: "cents in our books and at Stripe",
      checked: stripes,
      lost: Number(ours?.cents) === stripes ? [] : [`ours ${ours?.cents}, Stripe's ${stripes}`],
    },
    { what: "accounts in Stripe's own books", checked: books.accounts.length, lost: books.problems },
    { what: "jobs given up", checked: dead.length, lost: dead.map(({ type, said }) => `${type}: ${said}`) },
    await checkEmails(world, database),
  ];
}

/** Each message that was to be sent is in the mailbox once: none missing, none twice. */
async function checkEmails({ mailbox }: ChaosEnvironment, { ask }: Database): Promise<Finding> {
  const response = await fetch(`${mailbox.url}/_control/messages`);
  const inbox: { to: string[]; subject: string; html: string }[] = await response.json();
  const seen = new Map<string, { to: string; subject: string; times: number }>();
  for (const { to, subject, html } of inbox) {
    const mail = { to: to.join(", "), subject };
    const key = JSON.stringify([mail, html]);
    seen.set(key, { ...mail, times: (seen.get(key)?.times ?? 0) + 1 });
  }
  // Somebody who signs in from two new devices in one minute gets the same mail twice.
  const devices = await ask<{ email: string; n: number }>(
    `SELECT u.email, count(*)::int AS n FROM "Email" e JOIN "User" u ON u.id = e."userId"
    WHERE e.state = 'SENT' AND e.template = 'new-device' GROUP BY 1`,
  );
  const mostTo = new Map(devices.map(({ email, n }) => [email, n]));
  const twice = [...seen.values()]
    .filter(({ to, times }) => times > Math.max(1, mostTo.get(to) ?? 0))
    .map(({ to, subject, times }) => `${times} × ${to}: ${subject}`);
  const [sent] = await ask<{ n: number }>(`SELECT count(*)::int AS n FROM "Email" WHERE state = 'SENT'`);
  const lost = sent?.n === inbox.length ? [] : [`${sent?.n} noted as sent, ${inbox.length} in the mailbox`];
  return { what: "mails, each once", checked: inbox.length, lost: [...lost, ...twice] };
}
