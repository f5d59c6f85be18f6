import { beforeEach, expect, test } from "vitest";
import { POST as discard } from "@/app/api/admin/jobs/[id]/discard/route";
import { POST as retry } from "@/app/api/admin/jobs/[id]/retry/route";
import { POST as retryDead } from "@/app/api/admin/jobs/retry-dead/route";
import { GET as jobs } from "@/app/api/admin/jobs/route";
import { notify } from "@/domain/notifications/notify";
import { db, inTransaction } from "@/lib/db";
import { enqueue, JobTypes, processQueue } from "@/lib/queue";
import { drainSignals } from "@/lib/telemetry/alerts";
import { alertDeadJobs } from "@/ops/queue-state";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { cleanUp } from "./cleanup";

let admin: Person;
beforeEach(async () => {
  admin ??= await person("ADMIN");
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const { SEND_REFUND, SEND_EMAIL } = JobTypes;
const getReport = async (query: Record<string, string> = {}) => (await callRoute(jobs, { as: admin, query })).json;
const only = async (query: Record<string, string> = {}) => (await getReport(query)).rows[0];
const refund = (options = {}) => enqueue(SEND_REFUND, { refundId: crypto.randomUUID() }, options);
const giveUp = () =>
  db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1, run_at = now()`;
const fail = () => {
  throw new TypeError('the bank of "Jan Peeters" says no');
};
const lastAuditEntry = () => db.auditLog.findMany({ orderBy: { seq: "desc" }, take: 1 });

test("every kind is counted by where its jobs are", async () => {
  await refund();
  await giveUp();
  await processQueue(SEND_REFUND, fail);
  await refund();
  await processQueue(SEND_REFUND, fail);
  await refund({ runAt: new Date(Date.now() + 3_600_000) });
  await refund({ runAt: new Date(Date.now() - 60_000) });
  const { kinds } = await getReport();
  const row = kinds.find(({ type }: { type: string }) => type === SEND_REFUND);
  expect(row).toMatchObject({ dead: 1, retrying: 1, running: 0, due: 1, waiting: 1 });
  expect(row.oldestSeconds).toBeGreaterThan(59);
  expect(kinds.map(({ type }: { type: string }) => type)).toEqual(Object.values(JobTypes));
  for (const state of ["dead", "retrying", "due", "waiting"])
    expect((await getReport({ state })).rows, state).toMatchObject([{ state, type: SEND_REFUND }]);
});

test("a page shows what jobs are about and the safe part of their errors, never their contents", async () => {
  const { id: userId, now } = await person("OWNER");
  await inTransaction((tx) => notify(tx, { template: "welcome", userId, now, data: {} }));
  await enqueue(SEND_EMAIL, { to: "kanarie@piep.example", subject: "Geheim", html: "<p>Zeer geheim</p>" });
  await refund();
  await processQueue(SEND_REFUND, fail);
  const answer = await getReport();
  expect(answer.rows).toMatchObject([
    {
      type: SEND_REFUND,
      about: expect.stringMatching(/^[0-9a-f-]{36}$/),
      lastError: "TypeError: the bank of […] says no",
    },
    { type: SEND_EMAIL, about: expect.any(String) },
    { type: SEND_EMAIL, about: "welcome" },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/kanarie|[Gg]eheim|Peeters/);
});

test("pages go on and back", async () => {
  for (let n = 0; n < 45; n++) await refund();
  const first = await getReport();
  const second = await getReport({ after: first.next });
  const third = await getReport({ after: second.next });
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
  expect(first.previous).toBeNull();
  expect(third.next).toBeNull();
  expect((await getReport({ before: third.previous })).rows).toEqual(second.rows);
  const back = await getReport({ before: second.previous });
  expect(back.rows).toEqual(first.rows);
  expect(back.previous).toBeNull();
});

test("a job that was given up is done after an admin asks again, and the trail says who", async () => {
  await refund();
  await giveUp();
  await processQueue(SEND_REFUND, fail);
  const { id, state } = await only();
  expect(state).toBe("dead");
  expect((await callRoute(retry, { as: admin, params: { id }, body: {} })).json).toEqual({ id, type: SEND_REFUND });
  expect(await lastAuditEntry()).toMatchObject([
    { actorId: admin.id, action: "job.retry", subject: `job:${SEND_REFUND}:${id}` },
  ]);
  expect(await processQueue(SEND_REFUND, () => "done")).toEqual({ done: 1, failed: 0 });
  expect((await getReport()).rows).toEqual([]);
});

test("operators are notified when a job is dead, and again when none is left", async () => {
  await refund();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
  drainSignals();
  await alertDeadJobs(new Date());
  expect(drainSignals()).toMatchObject([{ kind: "dead_jobs", times: 1, facts: { jobs: 1, kinds: SEND_REFUND } }]);
  const { id } = await only();
  await callRoute(discard, { as: admin, params: { id }, body: { reason: "Al terugbetaald" } });
  await alertDeadJobs(new Date());
  expect(drainSignals()).toMatchObject([{ kind: "dead_jobs", times: 0 }]);
});

test("all given up jobs of a kind come back at once, and those of another kind do not", async () => {
  for (let n = 0; n < 3; n++) await refund();
  await enqueue(JobTypes.SEND_PAYOUT, { bookingId: crypto.randomUUID() });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
  const { json } = await callRoute(retryDead, { as: admin, body: { type: SEND_REFUND } });
  expect(json).toEqual({ type: SEND_REFUND, count: 3 });
  expect((await getReport({ state: "dead" })).rows).toHaveLength(1);
  expect(await lastAuditEntry()).toMatchObject([{ action: "job.retry-dead", subject: `job:${SEND_REFUND}` }]);
});

test("a discarded job is gone, with its reason in the trail; its message is then not to be sent", async () => {
  const { id: userId, now } = await person("OWNER");
  await inTransaction((tx) => notify(tx, { template: "welcome", userId, now, data: {} }));
  const { id } = await only();
  const refused = await callRoute(discard, { as: admin, params: { id }, body: {} });
  expect(refused.status).toBe(400);
  const { status } = await callRoute(discard, { as: admin, params: { id }, body: { reason: "Adres bestaat niet" } });
  expect(status).toBe(200);
  expect((await getReport()).rows).toEqual([]);
  expect(await db.email.findFirst({ where: { userId } })).toMatchObject({ state: "SUPPRESSED" });
  expect(await lastAuditEntry()).toMatchObject([{ action: "job.discard", reason: "Adres bestaat niet" }]);
});

test("what was given up three months ago is forgotten, and its message is not to be sent any more", async () => {
  const { id: userId, now } = await person("OWNER");
  await inTransaction((tx) => notify(tx, { template: "welcome", userId, now, data: {} }));
  await refund();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, run_at = now() - interval '91 days'`;
  await refund();
  expect(await cleanUp(systemCtx())).toMatchObject({ jobs: 2 });
  expect((await getReport()).rows).toMatchObject([{ type: SEND_REFUND, state: "due" }]);
  expect(await db.email.findFirst({ where: { userId } })).toMatchObject({ state: "SUPPRESSED" });
});

test("a job in hand is left alone, and one that is not there is not found", async () => {
  await refund();
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'somebody'`;
  const { id } = await only({ state: "running" });
  for (const step of [retry, discard]) {
    const { status, json } = await callRoute(step, {
      as: admin,
      params: { id },
      body: step === discard ? { reason: "Weg ermee" } : {},
    });
    expect([status, json.code]).toEqual([409, "job_running"]);
  }
  const { status, json } = await callRoute(retry, { as: admin, params: { id: "999999" }, body: {} });
  expect([status, json.code]).toEqual([404, "job_not_found"]);
});

test("only an admin looks", async () => {
  for (const who of [await person("OWNER"), await person("CAREGIVER")])
    expect((await callRoute(jobs, { as: who })).status).toBe(403);
  expect((await callRoute(jobs)).status).toBe(401);
});
