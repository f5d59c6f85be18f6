import { setTimeout as pause } from "node:timers/promises";
import { Logger, run, runOnce } from "graphile-worker";
import { z } from "zod";
import { JobTypes, withDefinitions } from "@/domain/jobs";
import { pool } from "@/lib/db";
import type { JobKinds } from "@/lib/queue/definition";
import { drainQueue, startWorker } from "@/lib/queue/worker";
import { JobHandlers } from "@/worker";
import { startLocalMailbox } from "../../local/emulators";
import { median, type Row } from "../rows";

const STARTS = 200;
const JOBS = 5_000;
const MAILS = 5_000;
const TYPE = "bench.nothing";

/** The queue beside graphile-worker alone with the same database and as many at once. */
export async function jobRows(): Promise<Row[]> {
  return [await startRow(), await drainRow(), await mailRow()];
}

const kindOf = (handle: () => void): JobKinds => ({
  [TYPE]: { definition: { payload: z.looseObject({}), priority: 0, limitMs: 1_000 }, handle },
});
const PLAIN = { pgPool: pool, concurrency: 4, noHandleSignals: true, logger: new Logger(() => () => undefined) };

/** From the commit that adds a job to its first statement. */
async function startRow(): Promise<Row> {
  const waits = async (begin: (started: () => void) => Promise<{ stop: () => Promise<unknown> }>) => {
    const times: number[] = [];
    let begun = 0;
    const worker = await begin(() => times.push(performance.now() - begun));
    await pause(500); // it listens
    for (let i = 0; i < STARTS; i++) {
      begun = performance.now();
      await addJobs(1);
      while (times.length <= i) await pause(1);
    }
    await worker.stop();
    return median(times);
  };
  const ours = await waits((started) => startWorker(kindOf(started)));
  const plain = await waits((started) => run({ ...PLAIN, taskList: { [TYPE]: () => started() } }));
  return {
    what: "job: from enqueue to start, p50 in ms",
    ours: `${ours.toFixed(1)} ms`,
    baseline: `graphile-worker alone ${plain.toFixed(1)} ms`,
    figure: ours,
    goal: { most: 10 },
  };
}

async function drainRow(): Promise<Row> {
  const rate = async (drain: () => Promise<unknown>) => {
    await addJobs(JOBS);
    const begun = performance.now();
    await drain();
    return (JOBS * 1_000) / (performance.now() - begun);
  };
  const ours = await rate(() => drainQueue(kindOf(() => undefined)));
  const plain = await rate(() => runOnce({ ...PLAIN, taskList: { [TYPE]: () => undefined } }));
  return {
    what: "jobs that do nothing, per second",
    ours: `${Math.round(ours)}/s`,
    baseline: `graphile-worker alone ${Math.round(plain)}/s`,
    figure: ours,
    goal: { least: 1_000 },
  };
}

/** As graphile-worker takes many: identifier, payload, queue, time, attempts, key, priority, flags. */
const ADD_JOBS = "SELECT graphile_worker.add_jobs(array_agg";

const addJobs = (count: number) =>
  pool.query(
    `${ADD_JOBS}(($1, '{}', NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec)) FROM generate_series(1, $2::int)`,
    [TYPE, count],
  );

/** Welcome emails to as many people, from the queue into the local mailbox. */
async function mailRow(): Promise<Row> {
  const mailbox = await startLocalMailbox({ port: Number(new URL(process.env.RESEND_API_URL ?? "").port) });
  await pool.query(
    `WITH people AS (
      INSERT INTO "User" (id, email, name) SELECT gen_random_uuid(), 'mail' || n || '@example.test', 'Bench' FROM generate_series(1, $1::int) n RETURNING id
    ), emails AS (
      INSERT INTO "Email" (id, key, "userId", template, "createdAt")
      SELECT gen_random_uuid(), 'bench:' || id, id, 'welcome', now() FROM people RETURNING id
    )
    ${ADD_JOBS}(($2, json_build_object('emailId', id, 'key', 'email:' || id), NULL, NULL, NULL, 'email:' || id, 10, NULL)::graphile_worker.job_spec)) FROM emails`,
    [MAILS, JobTypes.SEND_EMAIL],
  );
  const begun = performance.now();
  const worker = await startWorker(withDefinitions(JobHandlers));
  const waiting = async () =>
    (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Email" WHERE state = 'QUEUED'`)).rows[0]?.n ?? 0;
  while ((await waiting()) > 0) await pause(100);
  const seconds = (performance.now() - begun) / 1_000;
  await worker.stop();
  await mailbox.close();
  return {
    what: `${MAILS.toLocaleString("en")} emails to the local mailbox, in seconds`,
    ours: `${seconds.toFixed(1)} s`,
    baseline: "",
    figure: seconds,
    goal: { most: 20 },
  };
}
