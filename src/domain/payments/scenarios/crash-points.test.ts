import { spawn } from "node:child_process";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refundBooking } from "@/domain/admin/refund";
import { enqueue, JobTypes } from "@/domain/jobs";
import { sendPayout } from "@/domain/payments/payouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { releaseOrphanedJobs } from "@/lib/queue/heartbeat";
import { after, HOUR_MS } from "@/lib/time";
import { eventually } from "@/testing/eventually";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { sample } from "@/testing/repetitions";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterEach(() => outside.stripe.control.clearFaults());
afterAll(() => outside.stop());

/** A worker of its own, killed without a word while Stripe has its request. */
async function killWorkerAt(path: string, when: "before" | "after") {
  const { control } = outside.stripe;
  control.setWebhookMode("hold"); // nothing else brings news
  control.addFault({ kind: "timeout", when, path, method: "POST" });
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], { env: process.env });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await eventually(() => expect(control.faults()).toEqual([]));
  child.kill("SIGKILL");
  await ended;
  // Half a minute later another worker takes its jobs.
  await db.$executeRaw`UPDATE "WorkerLease" SET "seenAt" = "seenAt" - interval '26 seconds'`;
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '26 seconds'`;
  await releaseOrphanedJobs();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await runJobsToCompletion();
  control.setWebhookMode("normal");
  await control.releaseHeld();
  await runJobsToCompletion();
}

const REFUND = {
  path: "/v1/refunds",
  begin: async (id: string) => {
    await refundBooking(
      admin,
      keyed({
        bookingId: id,
        amountCents: 500,
        reason: "GOODWILL",
        note: "Beide partijen gehoord.",
      }),
    );
  },
  count: () => outside.stripe.control.objects("refund").length,
};
const PAYOUT = {
  path: "/v1/transfers",
  begin: async (id: string) => {
    const due = after(await completeWalk(id), 48 * HOUR_MS);
    // Intended when it was due, and not arrived: the worker sends it again today.
    outside.stripe.control.addFault({ kind: "reset", path: "/v1/transfers", method: "POST", count: 3 });
    await expect(sendPayout(systemCtx(due), id)).rejects.toThrow();
    outside.stripe.control.clearFaults();
    resetBreaker("stripe");
    await enqueue(JobTypes.SEND_PAYOUT, { bookingId: id });
  },
  count: () => outside.stripe.control.objects("transfer").length,
};

const places = [
  { what: "a refund, with its effect and not answered", when: "after", ...REFUND },
  { what: "a refund, without effect", when: "before", ...REFUND },
  { what: "a payout, with its effect and not answered", when: "after", ...PAYOUT },
  { what: "a payout, without effect", when: "before", ...PAYOUT },
] as const;

/** One place, another each time, in an ordinary run; all of them in the long one. */
test.each(sample(places, 1))(
  "a worker killed at $what leaves one effect, and books that are equal",
  async ({ path, when, begin, count }) => {
    const { id } = await paidWalk(outside);
    const before = count();
    await begin(id);
    await killWorkerAt(path, when);
    expect(count() - before).toBe(1);
    const { oursCents, stripesCents } = await compareBalances();
    expect(oursCents).toBe(stripesCents);
  },
);
