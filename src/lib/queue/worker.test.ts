import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Handlers, JOBS, withDefinitions } from "@/domain/jobs";
import { db } from "@/lib/db";
import { enqueue, JobTypes } from "@/lib/queue";
import { releaseOrphanedJobs } from "@/lib/queue/heartbeat";
import { drainQueue, startWorker } from "@/lib/queue/worker";

const rows = () => db.$queryRaw`
  SELECT attempts::int, last_error AS "lastError", locked_at IS NOT NULL AS locked FROM graphile_worker.jobs`;
const id = () => crypto.randomUUID();
const { SEND_REFUND } = JobTypes;

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

/** Something to wait for until somebody opens it. */
function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test("of a worker that fell silent, jobs come again, less those that somebody asked for again meanwhile", async () => {
  const [asked, alone] = [{ refundId: id() }, { refundId: id() }];
  await enqueue(SEND_REFUND, asked, { key: "refund" });
  await enqueue(SEND_REFUND, alone);
  // As it took both, this one for the last time, and was killed.
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'gone', locked_at = now() - interval '1 minute', attempts = max_attempts`;
  await enqueue(SEND_REFUND, asked, { key: "refund" });
  expect(await rows()).toHaveLength(3);
  await releaseOrphanedJobs();
  const left =
    await db.$queryRaw`SELECT key, attempts >= max_attempts AS dead FROM graphile_worker._private_jobs ORDER BY id`;
  expect(left).toEqual([
    { key: null, dead: true },
    { key: "refund", dead: false },
  ]);
});

test("a cron call stays while a silent worker holds a job, and does it once the lease ends, also after its own work", async () => {
  await enqueue(SEND_REFUND, { refundId: id() });
  const age = (seconds: number) =>
    db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'gone', locked_at = now() - ${seconds} * interval '1 second'`;
  await age(10);
  const looks: string[] = [];
  const kinds = withDefinitions({ [SEND_REFUND]: () => void looks.push("done") });
  expect(await drainQueue(kinds), "without a pause it returns").toEqual({ done: 0, failed: 0 });
  const pause = async () => {
    looks.push("pause");
    if (looks.length === 2) await age(60); // as if that time had passed
  };
  expect(await drainQueue(kinds, { pause })).toEqual({ done: 1, failed: 0 });
  expect(looks).toEqual(["pause", "pause", "done"]);

  await enqueue(SEND_REFUND, { refundId: id() });
  await age(1);
  expect(await drainQueue(kinds, { pause }), "a living worker is let alone").toEqual({ done: 0, failed: 0 });
  await age(10);
  const timeIsUp = AbortSignal.abort();
  expect(await drainQueue(kinds, { pause, timeIsUp }), "its time is up").toEqual({ done: 0, failed: 0 });
  expect(looks).toHaveLength(3);
});

describe("a worker of its own", () => {
  const refuse = () => {
    throw new TypeError("not this one");
  };
  const handlers = (own: Partial<Handlers>) =>
    withDefinitions({ ...Object.fromEntries(Object.keys(JOBS).map((type) => [type, refuse])), ...own });

  test("is notified of a new job and runs it, and finishes it when it is stopped", async () => {
    const [begun, finish] = [aGate(), aGate()];
    const worker = await startWorker(
      handlers({
        [SEND_REFUND]: () => {
          begun.open();
          return finish.opened;
        },
      }),
    );
    await enqueue(SEND_REFUND, { refundId: id() });
    await begun.opened;
    expect(await db.workerLease.count()).toBe(1);
    const stopped = worker.stop();
    finish.open();
    await stopped;
    expect(await rows()).toEqual([]);
    expect(await db.workerLease.count()).toBe(0);
  });

  test("gives a job back that does not finish in time, as if it had never begun", async () => {
    const begun = aGate();
    const worker = await startWorker(
      handlers({
        [SEND_REFUND]: (_, __, signal) => {
          begun.open();
          return new Promise((_, reject) => {
            signal.addEventListener("abort", () => reject(new TypeError("called off")));
          });
        },
      }),
    );
    await enqueue(SEND_REFUND, { refundId: id() });
    await begun.opened;
    await worker.stop(1);
    expect(await rows()).toMatchObject([{ attempts: 0, locked: false, lastError: null }]);
  });

  test("restarts when the database is lost while a job completes; the job runs again", async () => {
    const [begun, again] = [aGate(), aGate()];
    let times = 0;
    const worker = await startWorker(
      handlers({
        [SEND_REFUND]: async () => {
          if (++times > 1) return again.open();
          await db.$executeRaw`ALTER TABLE graphile_worker._private_jobs RENAME TO _away`;
          begun.open();
        },
      }),
    );
    const [{ worker: first } = { worker: "" }] = await db.workerLease.findMany();
    await enqueue(SEND_REFUND, { refundId: id() });
    await begun.opened;
    await expect.poll(() => db.workerLease.count({ where: { worker: { not: first } } }), { timeout: 20_000 }).toBe(1);
    await db.$executeRaw`ALTER TABLE graphile_worker._away RENAME TO _private_jobs`;
    // As when the one that failed counts as silent.
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'gone', locked_at = now() - interval '1 minute'`;
    await releaseOrphanedJobs();
    await again.opened;
    await worker.stop();
    expect(await rows()).toEqual([]);
    vi.mocked(console.error).mockClear(); // graphile-worker prints a trace of what it could not do
  });
});
