import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Handlers, JOBS, withDefinitions } from "@/domain/jobs";
import { db, inTransaction } from "@/lib/db";
import { enqueue, JobTypes, processQueue } from "@/lib/queue";
import { cancelJobs } from "@/lib/queue/graphile-internals";
import { RetryLater } from "@/lib/queue/run-job";
import { drainQueue } from "@/lib/queue/worker";
import { stopSignal } from "@/lib/telemetry/stop-signal";

interface Row {
  id: string;
  type: string;
  key: string | null;
  attempts: number;
  lastError: string | null;
  waitSeconds: number;
  locked: boolean;
}

const rows = () => db.$queryRaw<Row[]>`
  SELECT id::text, task_identifier AS type, key, attempts::int, last_error AS "lastError", locked_at IS NOT NULL AS locked,
    extract(epoch FROM run_at - now())::float8 AS "waitSeconds"
  FROM graphile_worker.jobs ORDER BY jobs.id`;
const id = () => crypto.randomUUID();
const { SEND_REFUND, SEND_EMAIL, SEND_PAYOUT } = JobTypes;
const drain = (handlers: Partial<Handlers>, timeIsUp?: AbortSignal, stopping?: AbortSignal) =>
  drainQueue(withDefinitions(handlers), { ...(timeIsUp && { timeIsUp }), ...(stopping && { stopping }) });

const limits = Object.fromEntries(Object.entries(JOBS).map(([type, { limitMs }]) => [type, limitMs]));
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});
afterAll(() => {
  JOBS[SEND_REFUND].limitMs = limits[SEND_REFUND] ?? 0;
});

/** Something to wait for until somebody opens it. */
function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Jobs wait again as if their back-off were over. */
const rewind = () => db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;

describe("a job", () => {
  test("exists if and only if the change that caused it does", async () => {
    const change = (fails: boolean) =>
      inTransaction(async (tx) => {
        await tx.cronLease.create({ data: { name: `x${fails}`, holder: id(), until: new Date(0) } });
        await enqueue(SEND_REFUND, { refundId: id() }, { tx });
        if (fails) throw new RangeError("rolled back");
      });
    await expect(change(true)).rejects.toThrow("rolled back");
    expect(await rows()).toEqual([]);
    await change(false);
    expect(await rows()).toHaveLength(1);
  });

  test("is refused with a payload that its kind does not take", async () => {
    await expect(enqueue(SEND_REFUND, { refundId: "7" })).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });

  test("with the same key is one job while it waits; a sweep leaves the one that waits as it is", async () => {
    const [first, second, third] = [id(), id(), id()];
    const seen: string[] = [];
    await enqueue(SEND_REFUND, { refundId: first }, { key: "k" });
    await enqueue(SEND_REFUND, { refundId: second }, { key: "k" });
    await enqueue(SEND_REFUND, { refundId: third }, { key: "k", onlyIfAbsent: true });
    expect(await rows()).toHaveLength(1);
    await processQueue(SEND_REFUND, (_, { refundId }) => seen.push(refundId));
    expect(seen).toEqual([second]);
  });

  test("that is asked for again while it runs, and then fails, leaves its place to the new one", async () => {
    let runs = 0;
    await enqueue(SEND_REFUND, { refundId: id() }, { key: "k" });
    const result = await processQueue(SEND_REFUND, async () => {
      runs++;
      if (runs > 1) return;
      await enqueue(SEND_REFUND, { refundId: id() }, { key: "k" });
      throw new TypeError("too early");
    });
    expect(result).toEqual({ done: 1, failed: 1 });
    expect(await rows()).toEqual([]);
  });

  test("that was given up is not asked for again by a sweep: that is for people to decide", async () => {
    await enqueue(SEND_REFUND, { refundId: id() }, { key: "k" });
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
    await enqueue(SEND_REFUND, { refundId: id() }, { key: "k", onlyIfAbsent: true });
    expect(await rows()).toMatchObject([{ attempts: 12, key: "k" }]);
  });

  test("whose reason is gone is taken off before it begins", async () => {
    await enqueue(SEND_REFUND, { refundId: id() }, { key: "k" });
    await inTransaction((tx) => cancelJobs(tx, ["k"]));
    expect(await rows()).toEqual([]);
  });
});

test("money goes before mail, and what is called urgent before both", async () => {
  const email = { to: "a@example.test", subject: "Dag", html: "<p>Dag</p>" };
  const longAgo = new Date(Date.now() - 60_000);
  for (let n = 0; n < 4; n++) await enqueue(SEND_EMAIL, email, { runAt: longAgo });
  for (let n = 0; n < 3; n++) await enqueue(SEND_PAYOUT, { bookingId: id() });
  await enqueue(SEND_EMAIL, { ...email, subject: "Dringend" }, { priority: -1 });
  const begun: string[] = [];
  const gate = aGate();
  const work = (what: string) => {
    // As many as run at once; nothing else begins before these have.
    if (begun.push(what) === 4) gate.open();
    return gate.opened;
  };
  await drain({
    [SEND_EMAIL]: (_, mail) => work("subject" in mail ? mail.subject : ""),
    [SEND_PAYOUT]: () => work("payout"),
  });
  expect(begun.slice(0, 4).sort()).toEqual(["Dringend", "payout", "payout", "payout"]);
  expect(begun.slice(4)).toEqual(["Dag", "Dag", "Dag", "Dag"]);
});

describe("a failure", () => {
  test("is tried again after a while that grows and is never quite the same", async () => {
    await Promise.all(Array.from({ length: 40 }, () => enqueue(SEND_REFUND, { refundId: id() })));
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 6`;
    const fail = () => {
      throw new TypeError("not today");
    };
    expect(await processQueue(SEND_REFUND, fail)).toEqual({ done: 0, failed: 40 });
    const waits = (await rows()).map(({ waitSeconds }) => waitSeconds);
    const base = Math.exp(7);
    expect(Math.min(...waits)).toBeGreaterThan(base * 0.95);
    expect(Math.max(...waits)).toBeLessThan(base * 1.26);
    expect(Math.max(...waits) - Math.min(...waits), "spread").toBeGreaterThan(base * 0.1);
  });

  test("stores what may be shown of its error, and nothing a person typed", async () => {
    await enqueue(SEND_REFUND, { refundId: id() });
    await processQueue(SEND_REFUND, () => {
      throw new RangeError('no place for "Lotte Maes", lotte@example.test, +32 470 11 22 33');
    });
    const [row] = await rows();
    expect(row?.lastError).toMatch(/^RangeError: no place for/);
    expect(row?.lastError).not.toMatch(/Lotte|lotte|470/);
  });

  test("after the last try is kept", async () => {
    await enqueue(SEND_REFUND, { refundId: id() });
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1`;
    const fail = () => {
      throw new TypeError("never");
    };
    await processQueue(SEND_REFUND, fail);
    await rewind();
    expect(await processQueue(SEND_REFUND, fail)).toEqual({ done: 0, failed: 0 });
    expect(await rows()).toMatchObject([{ attempts: 12, lastError: "TypeError: never", locked: false }]);
  });

  test("that is nobody's fault does not count", async () => {
    await enqueue(SEND_REFUND, { refundId: id() });
    const result = await processQueue(SEND_REFUND, () => {
      throw new RetryLater(5_000);
    });
    expect(result).toEqual({ done: 0, failed: 0 });
    const [row] = await rows();
    expect(row).toMatchObject({ attempts: 0, locked: false });
    expect(row?.waitSeconds).toBeGreaterThan(3);
    expect(row?.waitSeconds).toBeLessThan(6);
  });
});

test("a round begins with what a worker that is gone left behind, however slow its own first sign of life is", async () => {
  await db.$executeRaw`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END'`;
  await db.$executeRaw`CREATE TRIGGER slowly BEFORE INSERT ON "WorkerLease" FOR EACH ROW EXECUTE FUNCTION slowly()`;
  await enqueue(SEND_REFUND, { refundId: id() });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'gone', locked_at = now() - interval '1 minute', attempts = 1`;
  expect(await processQueue(SEND_REFUND, () => "done")).toEqual({ done: 1, failed: 0 });
  await db.$executeRaw`DROP FUNCTION slowly CASCADE`;
});

test("a job past its limit is aborted, counts as failed and is tried again", async () => {
  JOBS[SEND_REFUND].limitMs = 50;
  await enqueue(SEND_REFUND, { refundId: id() });
  const seen: unknown[] = [];
  const result = await processQueue(SEND_REFUND, (_, __, signal) => {
    expect(stopSignal()).toBe(signal);
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        seen.push(signal.reason);
        reject(new DOMException("called off", "AbortError"));
      });
    });
  });
  expect(result).toEqual({ done: 0, failed: 1 });
  expect(seen).toMatchObject([{ name: "TimeLimitError" }]);
  expect(await rows()).toMatchObject([{ attempts: 1, lastError: "TimeLimitError: took longer than 50 ms" }]);
  await rewind();
  expect(await processQueue(SEND_REFUND, () => "done")).toEqual({ done: 1, failed: 0 });
});

test("an aborted job begins no new transaction", async () => {
  JOBS[SEND_REFUND].limitMs = 30;
  await enqueue(SEND_REFUND, { refundId: id() });
  let begun = false;
  await processQueue(SEND_REFUND, async (_, __, signal) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await inTransaction(async () => {
      begun = true;
    });
  });
  expect(begun).toBe(false);
  expect(await rows()).toMatchObject([{ attempts: 1, locked: false }]);
});

test("of several rounds at once each job is done by one", async () => {
  JOBS[SEND_REFUND].limitMs = limits[SEND_REFUND] ?? 0;
  const wanted = Array.from({ length: 60 }, id);
  for (const refundId of wanted) await enqueue(SEND_REFUND, { refundId });
  const done: string[] = [];
  const note = (_: unknown, { refundId }: { refundId: string }) => void done.push(refundId);
  const rounds = await Promise.all([1, 2, 3].map(() => processQueue(SEND_REFUND, note)));
  expect(done.sort()).toEqual(wanted.sort());
  expect(rounds.reduce((sum, round) => sum + round.done, 0)).toBe(60);
  expect(await db.workerLease.count(), "nobody works any more").toBe(0);
});

test("when the time is up nothing new is begun, and what has begun is finished", async () => {
  for (let n = 0; n < 20; n++) await enqueue(SEND_REFUND, { refundId: id() });
  let begun = 0;
  const time = new AbortController();
  const [allBegun, gate] = [aGate(), aGate()];
  const work = () => {
    if (++begun === 4) allBegun.open();
    return gate.opened;
  };
  const round = drain({ [SEND_REFUND]: work }, time.signal);
  await allBegun.opened;
  time.abort();
  gate.open();
  expect(await round).toEqual({ done: begun, failed: 0 });
  expect(begun).toBe(4);
  expect((await rows()).map(({ attempts, locked }) => ({ attempts, locked }))).toEqual(
    Array.from({ length: 16 }, () => ({ attempts: 0, locked: false })),
  );
});

test("when the address must end, what is in hand goes back as if never begun", async () => {
  await enqueue(SEND_REFUND, { refundId: id() });
  const [time, end, begun] = [new AbortController(), new AbortController(), aGate()];
  const work = (_: unknown, __: unknown, signal: AbortSignal) => {
    begun.open();
    return new Promise((_resolve, reject) =>
      signal.addEventListener("abort", () => reject(new TypeError("called off"))),
    );
  };
  const round = drain({ [SEND_REFUND]: work }, time.signal, end.signal);
  await begun.opened;
  time.abort();
  end.abort(new DOMException("the address ends", "TimeoutError"));
  expect(await round).toEqual({ done: 0, failed: 0 });
  expect(await rows()).toMatchObject([{ attempts: 0, locked: false, lastError: null }]);
});
