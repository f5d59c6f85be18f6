import { Resend } from "resend";
import { afterEach, expect, test } from "vitest";
import { type ResendEmulator, startResendEmulator } from "./server";

const DAY_MS = 24 * 60 * 60 * 1000;
const email = { from: "a@shop.test", to: "b@example.be", subject: "Dag", text: "Dag" };
const open: ResendEmulator[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((mailbox) => mailbox.close()));
});

async function started(clock = { now: Date.now() }) {
  const mailbox = await startResendEmulator({ now: () => new Date(clock.now) });
  open.push(mailbox);
  const resend = new Resend("re_local", { baseUrl: mailbox.url });
  const send = (body: Partial<typeof email> = {}, signal?: AbortSignal) =>
    resend.emails.send({ ...email, ...body }, signal ? { idempotencyKey: "key", signal } : { idempotencyKey: "key" });
  const addFault = (fault: object) =>
    fetch(`${mailbox.url}/_control/faults`, { method: "POST", body: JSON.stringify(fault) });
  const count = async () => (await (await fetch(`${mailbox.url}/_control/messages`)).json()).length;
  return { mailbox, resend, send, addFault, count, clock };
}

test("the same request with the same key gets the same response and is sent once", async () => {
  const { resend, send, count } = await started();
  const answers = [await send(), await send(), await send()];
  expect(new Set(answers.map(({ data }) => data?.id)).size).toBe(1);
  const batches = [1, 2].map(() => resend.batch.send([email, email], { idempotencyKey: "batch" }));
  const [one, other] = await Promise.all(batches);
  const sameOrRefused = other?.data ?? other?.error?.name;
  expect([one?.data, "concurrent_idempotent_requests"]).toContainEqual(sameOrRefused);
  expect(await count()).toBe(3);
});

test("another request with the same key is rejected", async () => {
  const { send, count } = await started();
  await send();
  expect((await send({ subject: "Anders" })).error).toMatchObject({
    statusCode: 409,
    name: "invalid_idempotent_request",
  });
  expect(await count()).toBe(1);
});

test("a key expires after 24 hours", async () => {
  const { send, clock, count } = await started();
  const first = await send();
  clock.now += DAY_MS - 1;
  expect((await send()).data).toEqual(first.data);
  clock.now += 1;
  expect((await send({ subject: "Nieuw" })).error).toBeNull();
  expect(await count()).toBe(2);
});

test("a key that is too long is rejected", async () => {
  const { resend } = await started();
  const sent = await resend.emails.send(email, { idempotencyKey: "x".repeat(257) });
  expect(sent.error).toMatchObject({ statusCode: 400, name: "invalid_idempotency_key" });
});

test("a rejected request does not use its key", async () => {
  const { send } = await started();
  expect((await send({ to: "nobody" })).error).toMatchObject({ statusCode: 422 });
  expect((await send()).error).toBeNull();
});

test("a second request with the key of a hanging one is rejected until the first client gives up", async () => {
  const { send, addFault, count } = await started();
  await addFault({ kind: "timeout", when: "before" });
  const patience = new AbortController();
  const hanging = send({}, patience.signal);
  await expect.poll(async () => (await send()).error?.name).toBe("concurrent_idempotent_requests");
  patience.abort();
  expect((await hanging).error).toMatchObject({ name: "application_error" });
  await expect.poll(async () => (await send()).error).toBeNull();
  expect(await count()).toBe(1);
});

test.each([
  ["429", "before", 0, "rate_limit_exceeded"],
  ["429", "after", 1, "rate_limit_exceeded"],
  ["500", "before", 0, "internal_server_error"],
  ["500", "after", 1, "internal_server_error"],
  ["reset", "before", 0, "application_error"],
  ["reset", "after", 1, "application_error"],
])("a %s %s the mail leaves %i behind, and the retry makes it one", async (kind, when, inTheMailbox, name) => {
  const { send, addFault, count } = await started();
  await addFault({ count: 1, kind, when });
  expect((await send()).error?.name).toBe(name);
  expect(await count()).toBe(inTheMailbox);
  await expect.poll(async () => (await send()).error).toBeNull();
  expect(await count()).toBe(1);
});

test("an unknown fault is rejected, and queued faults can be deleted", async () => {
  const { mailbox, send, addFault } = await started();
  expect((await addFault({ kind: "flood" })).status).toBe(422);
  await addFault({ count: 5, kind: "500" });
  await fetch(`${mailbox.url}/_control/faults`, { method: "DELETE" });
  expect((await send()).error).toBeNull();
});
