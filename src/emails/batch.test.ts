import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { notify } from "@/domain/notifications/notify";
import { env } from "@/env";
import { getCircuitBreakerStatuses, healBreakers, resetBreaker } from "@/lib/circuit-breaker";
import { db, inTransaction, pool } from "@/lib/db";
import { enqueue, JobTypes } from "@/lib/queue";
import { releaseOrphanedJobs } from "@/lib/queue/heartbeat";
import { after } from "@/lib/time";
import { person } from "@/testing/fixtures/users";
import { runDueJobs } from "@/worker";
import { startLocalMailbox } from "../../scripts/local/emulators";
import { deliverEmail } from "./deliver";

const mailbox = await startLocalMailbox({ port: Number(new URL(env.RESEND_API_URL).port) });

interface Mail {
  to: string[];
  subject: string;
  idempotencyKey: string;
}

const control = (path: string, init: RequestInit = {}) => fetch(`${mailbox.url}/_control/${path}`, init);
const inbox = async (): Promise<Mail[]> => (await control("messages")).json();
const fault = (order: object) => control("faults", { method: "POST", body: JSON.stringify(order) });
const worker = (now = new Date()) => ({ actor: { kind: "system", job: "email.send" }, now }) as const;
const jobsLeft = async () => (await pool.query("SELECT id FROM graphile_worker.jobs")).rowCount;
/** Makes every waiting retry due now. */
const makeRetriesDue = () =>
  pool.query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL");

afterAll(() => mailbox.close());
beforeEach(async () => {
  await control("messages", { method: "DELETE" });
  await control("faults", { method: "DELETE" });
  await db.email.updateMany({ data: { state: "SUPPRESSED" } });
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  resetBreaker("email");
});

/** Queues a welcome email for so many new users. */
async function queueWelcomeEmails(count: number) {
  const emails: { id: string; userId: string; address: string }[] = [];
  while (emails.length < count) {
    const { id: userId, now } = await person("OWNER");
    await inTransaction((tx) => notify(tx, { template: "welcome", userId, now, data: {} }));
    const { id, user } = await db.email.findFirstOrThrow({ where: { userId }, include: { user: true } });
    emails.push({ id, userId, address: user.email ?? "" });
  }
  return emails;
}

/** Every user received one email, and the table says so. */
async function expectEachSentOnce(emails: { id: string; address: string }[]) {
  const got = (await inbox()).flatMap(({ to }) => to);
  expect(got.sort()).toEqual(emails.map(({ address }) => address).sort());
  const unsent = await db.email.count({ where: { id: { in: emails.map(({ id }) => id) }, state: { not: "SENT" } } });
  expect(unsent).toBe(0);
}

describe("queued emails", () => {
  test("go out in one request, and leave no job behind", async () => {
    const emails = await queueWelcomeEmails(6);
    expect(await runDueJobs()).toMatchObject({ failed: 0 });
    await expectEachSentOnce(emails);
    expect(new Set((await inbox()).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    await makeRetriesDue();
    await runDueJobs();
    expect(await jobsLeft()).toBe(0);
  });

  test.each(["before", "after"])("arrive once when the request failed %s the provider took it", async (when) => {
    const emails = await queueWelcomeEmails(4);
    await fault({ kind: "500", when });
    await expect(deliverEmail(worker(), emails[0]?.id ?? "")).rejects.toThrow("mail was not taken");
    const late = await queueWelcomeEmails(1);
    // Another job claims the batch, and it is still the same request.
    await deliverEmail(worker(), emails[3]?.id ?? "");
    await expectEachSentOnce(emails);
    await deliverEmail(worker(), late[0]?.id ?? "");
    await expectEachSentOnce([...emails, ...late]);
    expect(new Set((await inbox()).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  test("arrive once when the text changed after a request whose response was lost", async () => {
    const emails = await queueWelcomeEmails(3);
    await fault({ kind: "reset", when: "after" });
    await expect(deliverEmail(worker(), emails[0]?.id ?? "")).rejects.toThrow("mail was not taken");
    await db.user.update({ where: { id: emails[1]?.userId ?? "" }, data: { name: "Anders Geworden" } });
    await deliverEmail(worker(), emails[0]?.id ?? "");
    await expectEachSentOnce(emails);
  });

  test("go out by one job after an outage and quiet, in which the breaker closed by itself", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const emails = await queueWelcomeEmails(1);
    for (let n = 0; n < 20; n++) await fault({ kind: "500", when: "before" });
    const emailState = () => getCircuitBreakerStatuses().email.state;
    for (let round = 0; emailState() !== "OPEN" && round < 20; round++) {
      await makeRetriesDue();
      await runDueJobs();
    }
    expect(emailState()).toBe("OPEN");
    await control("faults", { method: "DELETE" });
    vi.setSystemTime(Date.now() + 60_000);
    await healBreakers();
    expect(emailState()).toBe("CLOSED");
    vi.useRealTimers();
    await makeRetriesDue();
    expect(await runDueJobs()).toEqual({ done: 1, failed: 0 });
    await expectEachSentOnce(emails);
  });

  test("are not blocked by an address that the provider refuses, which is retried by itself and stays queued", async () => {
    const [bad, ...good] = await queueWelcomeEmails(4);
    const badId = bad?.id ?? "";
    await db.user.update({ where: { id: bad?.userId ?? "" }, data: { email: "geen adres" } });
    await runDueJobs();
    await expectEachSentOnce(good);
    expect(await db.email.findUniqueOrThrow({ where: { id: badId } })).toMatchObject({ state: "QUEUED", alone: true });
    await makeRetriesDue();
    await expect(deliverEmail(worker(), badId)).rejects.toMatchObject({ code: "validation_error" });
    // Corrected, it goes out.
    await db.user.update({ where: { id: bad?.userId ?? "" }, data: { email: bad?.address ?? "" } });
    await makeRetriesDue();
    await runDueJobs();
    await expectEachSentOnce([...good, { id: badId, address: bad?.address ?? "" }]);
  });

  test("are not blocked by one that cannot be rendered", async () => {
    const [strange, ...others] = await queueWelcomeEmails(3);
    await db.email.update({ where: { id: strange?.id ?? "" }, data: { template: "from-the-future" } });
    await runDueJobs();
    await expectEachSentOnce(others);
    await makeRetriesDue();
    await runDueJobs();
    const [job] = (await pool.query("SELECT last_error FROM graphile_worker.jobs")).rows;
    expect(job).toEqual({ last_error: "MailRefused: unknown: mail was not taken" });
  });

  test("to a user who was suspended meanwhile are left out, also in a retry", async () => {
    const [gone, ...others] = await queueWelcomeEmails(3);
    await fault({ kind: "500", when: "before" });
    await expect(deliverEmail(worker(), others[0]?.id ?? "")).rejects.toThrow();
    await db.user.update({ where: { id: gone?.userId ?? "" }, data: { suspendedAt: new Date() } });
    await deliverEmail(worker(), others[0]?.id ?? "");
    await expectEachSentOnce(others);
    expect(await db.email.findUniqueOrThrow({ where: { id: gone?.id ?? "" } })).toMatchObject({ state: "SUPPRESSED" });
  });

  test("arrive once each under load: many emails, several workers, and a provider that breaks off", async () => {
    const emails = await queueWelcomeEmails(110);
    for (let n = 0; n < 8; n++) await fault({ kind: n % 2 ? "500" : "reset", when: n % 3 ? "after" : "before" });
    for (let round = 0; round < 12 && (await jobsLeft()) !== 0; round++) {
      resetBreaker("email");
      await Promise.all([runDueJobs(), runDueJobs(), runDueJobs()]);
      await makeRetriesDue();
    }
    await expectEachSentOnce(emails);
    expect(await jobsLeft()).toBe(0);
  });
});

test("a prebuilt email is sent once, though its response was lost", async () => {
  await enqueue(JobTypes.SEND_EMAIL, { to: "an@example.test", subject: "Dag", html: "<p>Dag</p>" });
  await fault({ kind: "reset", when: "after" });
  expect(await runDueJobs()).toEqual({ done: 0, failed: 1 });
  await makeRetriesDue();
  expect(await runDueJobs()).toEqual({ done: 1, failed: 0 });
  expect(await inbox()).toMatchObject([{ to: ["an@example.test"], subject: "Dag" }]);
});

describe("a worker in a process of its own", () => {
  const running: ChildProcess[] = [];
  afterAll(() => running.forEach((child) => child.kill("SIGKILL")));
  function startProcess() {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], { env: process.env });
    running.push(child);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    return { child, ended };
  }

  test("that is killed in mid-job loses nothing: another takes over in time, and the effect happens once", async () => {
    const emails = await queueWelcomeEmails(3);
    await fault({ kind: "timeout", when: "after" });
    const { child, ended } = startProcess();
    await expect.poll(inbox).toHaveLength(3);
    child.kill("SIGKILL");
    await ended;
    expect(await runDueJobs(), "its jobs are still locked by it").toMatchObject({ done: 0, failed: 0 });

    // Half a minute later.
    await pool.query(`UPDATE "WorkerLease" SET "seenAt" = "seenAt" - interval '26 seconds'`);
    await pool.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '26 seconds'");
    await db.email.updateMany({ where: { state: "QUEUED" }, data: { batchUntil: after(new Date(), -1) } });
    await releaseOrphanedJobs();
    await makeRetriesDue();
    expect(await runDueJobs()).toMatchObject({ failed: 0 });
    await expectEachSentOnce(emails);
    expect(await jobsLeft()).toBe(0);
    expect(await db.workerLease.count()).toBe(0);
  });

  test("that receives SIGTERM ends by itself and locks no job", async () => {
    const { child, ended } = startProcess();
    const emails = await queueWelcomeEmails(2);
    await expect.poll(async () => (await inbox()).length).toBe(2);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await expectEachSentOnce(emails);
    expect(await db.workerLease.count()).toBe(0);
  });
});
