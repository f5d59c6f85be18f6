import { appendFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelAsAdmin, previewCancellation } from "@/domain/admin/cancel";
import { refundBooking, retryRefunds, settleRefunds } from "@/domain/admin/refund";
import { cancelBooking } from "@/domain/bookings/cancel";
import { getCancellationQuote } from "@/domain/bookings/queries";
import { lapseBooking } from "@/domain/bookings/timeouts";
import { decideComplaint } from "@/domain/complaints/decide";
import { openComplaint } from "@/domain/complaints/open";
import { checkPayment } from "@/domain/payments/checkout";
import { sendPayout } from "@/domain/payments/payouts";
import { compareBalances, reconcile } from "@/domain/payments/reconcile";
import { resetBreaker } from "@/lib/circuit-breaker";
import { db, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { acceptedWalk, atTime, openCheckout, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { brokenInvariants } from "@/testing/invariants";
import { repetitions, runSeed } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";
import {
  createPayoutAccount,
  type ExternalServices,
  runJobsToCompletion,
  startExternalServices,
} from "@/testing/servers/external-services";

/** STORM_ROUNDS sets another number, STORM_LOG a file that gets a line per round. */
const ROUNDS = Number(process.env.STORM_ROUNDS ?? repetitions(4, 1_000));
const note = "Beide partijen gehoord.";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

/** Numbers from 0 to below `n`, the same ones for the same seed (mulberry32). */
function randomOf(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}
type Random = ReturnType<typeof randomOf>;
type Walk = Awaited<ReturnType<typeof acceptedWalk>>;

/** Stripe's time, which every round moves forward: everybody in a storm lives in it. */
const stripeNow = () => new Date(outside.stripe.control.now() * 1000);

/** Rules may refuse a step, and a fault may hide its answer; a bug may not. */
const refusable = async (step: () => Promise<unknown>) => {
  try {
    await retryBusy(step);
  } catch (error) {
    const isOutside = error instanceof Error && /^Stripe/.test(error.constructor.name);
    if (!(error instanceof AppError) && !isOutside) throw error;
  }
};

/** Brings everything to rest, as time does: events, jobs with their retries, reconciling. */
async function comeToRest() {
  const { control } = outside.stripe;
  control.clearFaults();
  control.setWebhookMode("normal");
  await control.releaseHeld("newest-first");
  for (let pass = 0; pass < 4; pass++) {
    resetBreaker("stripe");
    await control.webhooksIdle();
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = 0`;
    await runJobsToCompletion();
    control.advance(180);
    await reconcile(systemCtx(after(stripeNow(), 5 * MINUTE_MS)));
  }
  await runJobsToCompletion();
}

/** What people, banks and the clock may do with a paid walk at once. */
const moves = ({ id, owner }: Walk, random: Random) => {
  const { control } = outside.stripe;
  const byAdmin = atTime(admin, stripeNow());
  const amountCents = 1 + random(1_200);
  const disputed = async (outcome: "won" | "lost") => {
    const payment = await db.payment.findFirst({ where: { bookingId: id, status: "SUCCEEDED" } });
    if (!payment?.chargeId) return;
    try {
      const dispute = control.openDispute(payment.chargeId, "fraudulent", random(2) ? payment.amountCents : undefined);
      await control.webhooksIdle();
      control.closeDispute(dispute.id, outcome);
    } catch {
      // contested before, or nothing is left to contest
    }
  };
  return [
    async () => {
      const at = atTime(owner, stripeNow());
      const { refundCents: seenRefundCents } = await getCancellationQuote(at, id);
      await cancelBooking(at, id, keyed({ seenRefundCents }));
    },
    async () => {
      await previewCancellation(byAdmin, id);
      await cancelAsAdmin(byAdmin, id, keyed({ reason: "CAREGIVER_FAULT", note }));
    },
    () => refundBooking(byAdmin, keyed({ bookingId: id, amountCents, reason: "GOODWILL", note })),
    () => refundBooking(byAdmin, keyed({ bookingId: id, reason: "MISTAKE", note })),
    async () => {
      const end = await completeWalk(id);
      if (random(2)) await openComplaint(atTime(owner, after(end, HOUR_MS)), id, { text: "De wandeling duurde kort." });
      await sendPayout(systemCtx(after(end, 49 * HOUR_MS)), id);
    },
    async () => {
      await decideComplaint(byAdmin, id, keyed({ decision: random(2) ? "REFUND_ALL" : "PAY_OUT", note }));
      const { endsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
      await sendPayout(systemCtx(after(endsAt, 50 * HOUR_MS)), id);
    },
    () => disputed("won"),
    () => disputed("lost"),
    async () => {
      control.addFault({ kind: "reset", path: "/v1/(refunds|transfers)", method: "POST", count: 1 + random(3) });
    },
    async () => {
      control.advance(150); // a bank sends a refund back
      const refunds = await db.refund.findMany({ where: { bookingId: id, status: "FAILED", closedAt: null } });
      const seenOwedCents = refunds.reduce((sum, refund) => sum + refund.amountCents, 0);
      if (random(2)) await retryRefunds(byAdmin, id, keyed({ seenOwedCents }));
      else await settleRefunds(byAdmin, id, keyed({ how: "BANK_TRANSFER", seenOwedCents, note }));
    },
  ];
};

/** One walk through a storm: who pays when, what else happens at once, which events are late, lost or turned round. */
async function stormRound(seed: number) {
  const random = randomOf(seed);
  const { control } = outside.stripe;
  const walk = await acceptedWalk({ priceCents: 500 + random(5_000), now: stripeNow() });
  const { id, owner, caregiver } = walk;
  await createPayoutAccount(caregiver.id, (account) => control.completeAccount(account));
  const session = await openCheckout(owner, id);
  control.setWebhookMode(random(3) ? "normal" : random(2) ? "hold" : "drop");
  if (random(4) === 0) control.addFault({ kind: "timeout", when: random(2) ? "before" : "after", path: "/v1/refunds" });
  control.pay(session, random(3) ? undefined : { card: "4000000000005126" });
  const { payBy } = await db.booking.findUniqueOrThrow({ where: { id } });
  const early = [
    () => checkPayment(owner, id),
    () => cancelBooking(owner, id, keyed({ seenRefundCents: 0 })),
    () => lapseBooking(systemCtx(payBy ?? stripeNow()), id),
  ];
  const [usually] = early;
  await Promise.all((random(3) && usually ? [usually] : early.slice(random(2))).map(refusable));
  await runJobsToCompletion();
  for (let wave = 0; wave < 3; wave++) {
    const all = moves(walk, random);
    const chosen = Array.from({ length: 1 + random(3) }, () => all[random(all.length)]).filter(
      (move) => move !== undefined,
    );
    await Promise.all(chosen.map((move) => refusable(move)));
    await refusable(runJobsToCompletion);
    if (random(2)) await comeToRest();
  }
  await comeToRest();
}

/** What is wrong after a round: rules of the database, and sums that differ from Stripe's. */
async function violations() {
  const { rows } = await pool.query({ name: "invariants", text: brokenInvariants });
  const { oursCents, stripesCents } = await compareBalances();
  const drift = oursCents === stripesCents ? [] : [`the books differ by ${oursCents - stripesCents}`];
  return [...rows.map((row) => JSON.stringify(row)), ...drift, ...outside.stripe.control.check().problems];
}

test(
  `${ROUNDS} seeded storms around the money of a booking leave no rule broken`,
  async () => {
    const first = runSeed();
    for (let round = 0; round < ROUNDS; round++) {
      const seed = first + round;
      await stormRound(seed);
      const found = await violations();
      if (process.env.STORM_LOG)
        appendFileSync(process.env.STORM_LOG, `round ${round + 1}, seed ${seed}: ${found.length} violations\n`);
      expect(found, `round ${round + 1}, seed ${seed}`).toEqual([]);
    }
  },
  24 * HOUR_MS,
);
