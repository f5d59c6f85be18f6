import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resend } from "resend";
import { afterEach, expect, test } from "vitest";
import { type ResendEmulator, type ResendEmulatorOptions, startResendEmulator } from "./server";

const open: ResendEmulator[] = [];
const email = {
  from: "Shop <hello@shop.test>",
  to: "Lotte <lotte@example.be>",
  subject: "Bevestig je e-mailadres",
  html: '<p><a href="http://localhost:3000/verify?a=1&amp;b=2">Bevestigen</a></p>',
  text: "Bevestigen: http://localhost:3000/verify?a=1&b=2.",
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((mailbox) => mailbox.close()));
});

async function started(options: ResendEmulatorOptions = {}, key = "re_local") {
  const mailbox = await startResendEmulator(options);
  open.push(mailbox);
  const resend = new Resend(key, { baseUrl: mailbox.url });
  const controlled = async (method: string, path: string, body?: object) => {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    return (await fetch(`${mailbox.url}/_control${path}`, init)).json();
  };
  return { mailbox, resend, controlled };
}

test("an email sent with the SDK can be retrieved with all its fields", async () => {
  const { resend, controlled } = await started();
  const tags = [{ name: "kind", value: "verify" }];
  const attachments = [{ filename: "a.txt", content: Buffer.from("hello"), contentType: "text/plain" }];
  const sent = await resend.emails.send({
    ...email,
    replyTo: "help@shop.test",
    tags,
    attachments,
    headers: { "X-A": "1" },
  });
  expect(sent.error).toBeNull();
  const read = await resend.emails.get(sent.data?.id ?? "");
  expect(read.data).toMatchObject({
    object: "email",
    to: [email.to],
    subject: email.subject,
    html: email.html,
    tags,
  });
  expect(read.data).toMatchObject({ reply_to: ["help@shop.test"], cc: null, last_event: "delivered" });
  const [message] = await controlled("GET", "/messages?to=LOTTE@example.be&subject=bevestig");
  expect(message.links).toEqual(["http://localhost:3000/verify?a=1&b=2"]);
  expect(message.attachments).toMatchObject([{ filename: "a.txt", content: "aGVsbG8=", contentType: "text/plain" }]);
  expect(message.headers).toEqual({ "X-A": "1" });
});

test.each([
  [{ ...email, to: "nobody" }, 422, "validation_error"],
  [{ ...email, to: [] }, 422, "missing_required_field"],
  [{ ...email, from: "x@y.be\r\nBcc: z@y.be" }, 422, "validation_error"],
  [{ ...email, subject: "" }, 422, "missing_required_field"],
  [{ ...email, html: undefined, text: "" }, 422, "missing_required_field"],
  [{ ...email, tags: [{ name: "ünï", value: "x" }] }, 422, "validation_error"],
  [{ ...email, attachments: [{ filename: "empty" }] }, 422, "invalid_attachment"],
])("email %# is rejected with Resend's error", async (wrong, statusCode, name) => {
  const { resend, controlled } = await started();
  const { data, error } = await resend.emails.send(wrong);
  expect(data).toBeNull();
  expect(error).toMatchObject({ statusCode, name });
  expect(await controlled("GET", "/messages")).toEqual([]);
});

test("API keys are checked, and unknown emails and paths are rejected", async () => {
  const { mailbox, resend } = await started();
  const stranger = new Resend("sk_wrong", { baseUrl: mailbox.url });
  expect((await stranger.emails.send(email)).error).toMatchObject({ statusCode: 403, name: "invalid_api_key" });
  const bare = await fetch(`${mailbox.url}/emails`, { method: "POST", body: "{}" });
  expect(await bare.json()).toMatchObject({ statusCode: 401, name: "missing_api_key" });
  expect((await resend.emails.get("1")).error).toMatchObject({ statusCode: 422, name: "invalid_parameter" });
  expect((await resend.emails.get(crypto.randomUUID())).error).toMatchObject({ statusCode: 404, name: "not_found" });
  expect((await resend.patch("/emails", {})).error).toMatchObject({ statusCode: 405, name: "method_not_allowed" });
});

test("a batch is accepted in full or, when permissive, in part", async () => {
  const { resend, controlled } = await started();
  const wrong = { ...email, to: "nobody" };
  expect((await resend.batch.send([email, email])).data?.data).toHaveLength(2);
  expect((await resend.batch.send([email, wrong])).error).toMatchObject({ name: "validation_error" });
  expect(await controlled("GET", "/messages")).toHaveLength(2);
  const partly = await resend.batch.send([wrong, email], { batchValidation: "permissive" });
  expect(partly.data).toMatchObject({ data: [{ id: expect.any(String) }], errors: [{ index: 0 }] });
  expect((await resend.batch.send(Array(101).fill(email))).error).toMatchObject({ name: "validation_error" });
  expect(await controlled("GET", "/messages")).toHaveLength(3);
});

test("the list is paged from new to old", async () => {
  const { resend } = await started();
  for (const subject of ["1", "2", "3"]) await resend.emails.send({ ...email, subject });
  const subjects = async (options: Parameters<typeof resend.emails.list>[0]) => {
    const { data } = await resend.emails.list(options);
    return { ids: data?.data.map(({ id }) => id) ?? [], seen: data?.data.map((m) => m.subject), more: data?.has_more };
  };
  const first = await subjects({ limit: 2 });
  expect(first).toMatchObject({ seen: ["3", "2"], more: true });
  expect(await subjects({ limit: 2, after: first.ids[1] ?? "" })).toMatchObject({ seen: ["1"], more: false });
  expect(await subjects({ limit: 1, before: first.ids[1] ?? "" })).toMatchObject({ seen: ["3"], more: false });
});

test("emails and keys survive a restart, also with a torn last line", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mailbox-"));
  const before = await started({ dataDir });
  const sent = await before.resend.emails.send(email, { idempotencyKey: "welcome/1" });
  await before.mailbox.close();
  const { appendFile } = await import("node:fs/promises");
  await appendFile(join(dataDir, "mailbox.jsonl"), '{"messages":[{"id"');
  const after = await started({ dataDir });
  await after.resend.emails.send({ ...email, subject: "Later" });
  expect((await after.resend.emails.send(email, { idempotencyKey: "welcome/1" })).data).toEqual(sent.data);
  await after.mailbox.close();
  const again = await started({ dataDir });
  expect((await again.controlled("GET", "/messages")).map((m: { subject: string }) => m.subject)).toEqual([
    "Later",
    email.subject,
  ]);
  await rm(dataDir, { recursive: true });
});

test("deleting all messages empties the file too", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mailbox-"));
  const { mailbox, resend, controlled } = await started({ dataDir });
  await resend.emails.send(email);
  await controlled("DELETE", "/messages");
  await mailbox.close();
  expect(await (await started({ dataDir })).controlled("GET", "/messages")).toEqual([]);
  await rm(dataDir, { recursive: true });
});

test("a port in use is Node's own error", async () => {
  const { mailbox } = await started();
  await expect(startResendEmulator({ port: mailbox.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
