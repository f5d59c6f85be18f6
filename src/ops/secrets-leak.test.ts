import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { POST as forgot } from "@/app/api/accounts/forgot-password/route";
import { POST as reset } from "@/app/api/accounts/reset-password/route";
import { POST as signUp } from "@/app/api/accounts/route";
import { POST as book } from "@/app/api/bookings/route";
import { POST as browserErrors } from "@/app/api/browser-errors/route";
import { GET as metrics } from "@/app/api/metrics/route";
import { POST as webhook } from "@/app/api/stripe/webhook/route";
import { env } from "@/env";
import { db, pool } from "@/lib/db";
import { sendMail } from "@/lib/mail";
import { route } from "@/lib/route";
import { stripe } from "@/lib/stripe";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { reportBug } from "@/lib/telemetry/record";
import { after, DAY_MS, wallText } from "@/lib/time";
import { monitoringTick, startMonitoring, stopMonitoring } from "@/ops/monitor/tick";
import { captureLog } from "@/testing/capture-log";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { mailedToken } from "@/testing/http/auth";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { startSentryServer } from "@/testing/servers/sentry";

/** Personal data and credentials; none of it may be found outside the database and the email. */
const CANARY = {
  email: "kanarie.vogel@piep.example",
  phone: "+32498112233",
  street: "Kanariestraat 77",
  medical: "epilepsie en insuline om zeven uur",
  access: "sleutel onder de blauwe bloempot",
  password: "Zeer-Geheim-Kanarie-77",
  card: "4000056655665556",
  name: "Kanarina Vogelaer",
};
const secrets = new Set<string>(Object.values(CANARY));

const slackTexts: string[] = [];
const slack = createServer(async (request, response) => {
  for await (const chunk of request) slackTexts.push(String(chunk));
  response.end("ok");
});
let sink: Awaited<ReturnType<typeof startSentryServer>>;
let outside: ExternalServices;
const lines = captureLog();

beforeAll(async () => {
  outside = await startExternalServices();
  sink = await startSentryServer();
  await new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", resolve));
  env.SLACK_WEBHOOK_URL = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/T0/B0/kanarie-haak`;
  secrets.add("kanarie-haak").add(env.NEXTAUTH_SECRET).add(env.CRON_SECRET).add(env.STRIPE_WEBHOOK_SECRET);
  env.SENTRY_DSN = sink.dsn;
  await startMonitoring("web");
});

afterAll(async () => {
  await stopMonitoring();
  await outside.stop();
  await sink.stop();
  await new Promise((resolve) => slack.close(resolve));
});

function throwAnything(thrown: unknown): never {
  throw thrown;
}

/** A handler of ours with a bug in it, met by somebody's real input. */
const broken = (fail: (body: string) => Promise<unknown>) =>
  route({ as: "anyone", body: z.strictObject({ text: z.string() }), response: z.unknown() }, ({ body }) =>
    fail(body.text),
  );

test("what people trust us with is in no log line, envelope, measurement or message to operators", async () => {
  // Through the real endpoints, right and wrong.
  const account = { name: CANARY.name, email: CANARY.email, password: CANARY.password, role: "OWNER", locale: "nl" };
  expect(await callRoute(signUp, { body: { ...account, acceptTerms: true } })).toMatchObject({ status: 200 });
  await callRoute(signUp, { body: { ...account, phone: CANARY.phone, acceptTerms: "maybe" } });
  await callRoute(forgot, { body: { email: CANARY.email } });
  const owner = await person("OWNER");
  await db.user.update({ where: { id: owner.id }, data: { street: CANARY.street, phone: CANARY.phone } });
  secrets.add((await sessionCookieOf(owner.id)).split("=")[1] ?? "");
  const token = (await mailedToken(CANARY.email, "verify-address")) ?? "";
  expect(token.length).toBeGreaterThan(20);
  secrets.add(token);
  await callRoute(reset, { body: { token, password: CANARY.password } });
  const pet = await dogOf(owner);
  await db.pet.update({ where: { id: pet.id }, data: { name: CANARY.name } });
  const caregiver = await approvedCaregiver();
  const emergency = { name: CANARY.name, phone: CANARY.phone };
  const when = {
    service: "DOG_WALKING",
    startsAt: wallText(after(new Date(), 3 * DAY_MS)).replace(/..$/, "00"),
    minutes: 60,
  };
  const wish = {
    caregiverId: caregiver.id,
    seenTotalCents: 1500,
    ...when,
    emergency,
    message: CANARY.medical,
    accessNotes: CANARY.access,
  };
  expect(await callRoute(book, { as: owner, body: { ...wish, petIds: [pet.id] } })).toMatchObject({ status: 200 });
  await callRoute(book, { as: owner, body: { ...wish, petIds: [randomUUID()] } });
  await runJobsToCompletion(); // the mail goes out
  await callRoute(book, { as: owner, query: { email: CANARY.email }, body: `{"message": "${CANARY.medical}` });
  await webhook(
    new Request("http://localhost:3000/", {
      method: "POST",
      body: CANARY.card,
      headers: { "stripe-signature": `t=1,v1=${token}` },
    }),
  );

  // Bugs that hold it in their hands.
  const all = Object.values(CANARY).join(" ");
  const bugs: ((text: string) => Promise<unknown>)[] = [
    (text) => db.user.create({ data: { email: text, name: text, unknown: text } as never }),
    (text) => db.user.findMany({ where: { id: text } }),
    (text) => db.$queryRaw`SELECT ${text}::uuid`,
    (text) => pool.query(`SELECT '${text}'::int AS slow, 'x`),
    (text) => z.strictObject({ a: z.email() }).parseAsync({ [text]: text, a: text }),
    async (text) => JSON.parse(text),
    async (text) => new URL(text),
    async (text) => {
      throw new TypeError(`cannot take "${text}" of ${CANARY.email} at ${CANARY.phone}`);
    },
    async (text) => {
      throw new TypeError("outer", { cause: new SyntaxError(text) });
    },
    // Some libraries throw what is no error.
    async (text) => throwAnything(text),
    async (text) => throwAnything({ message: text, password: text }),
    () => stripe.customers.create({ email: CANARY.email, source: CANARY.card }),
    () => sendMail({ to: CANARY.email, subject: CANARY.medical, html: CANARY.access, text: CANARY.name }, "kanarie"),
  ];
  for (const bug of bugs) await callRoute(broken(bug), { as: owner, body: { text: all } });
  reportBug(new RangeError(`line\r\n\u001b[31m"${all}"`), { place: "test" });
  await callRoute(browserErrors, {
    body: {
      name: "TypeError",
      message: `no "${all}" ${CANARY.email}`,
      frames: [{ filename: `https://x.test/nl?e=${CANARY.email}`, lineno: 1 }],
    },
  });
  raiseAlert("errors", { perMinute: 11 });
  await monitoringTick();
  await stopMonitoring();
  const text = await (
    await metrics(
      new Request("http://localhost:3000/api/metrics", { headers: { authorization: `Bearer ${env.CRON_SECRET}` } }),
    )
  ).text();

  const places = {
    log: lines.join(""),
    sentry: sink.envelopes.join("\n"),
    metrics: text,
    slack: slackTexts.join("\n"),
  };
  expect(Object.entries(places).filter(([, said]) => said.length === 0)).toEqual([]);
  const found = Object.entries(places).flatMap(([place, said]) =>
    [...secrets]
      .filter((secret) => said.includes(secret) || said.includes(encodeURIComponent(secret)))
      .map((secret) => `${place}: ${secret}`),
  );
  expect(found).toEqual([]);
  expect(sink.events().length).toBeGreaterThanOrEqual(10);
}, 60_000);

test("an event says where and what kind: release, request and frames, nothing else", () => {
  const event = sink.events().find(({ exception }) => exception?.values.at(-1)?.type === "TypeError");
  expect(event).toMatchObject({
    platform: "node",
    release: expect.any(String),
    tags: { requestId: expect.stringMatching(/^[\w-]{36}$/) },
  });
  expect(event?.exception?.values.at(-1)?.stacktrace?.frames.length).toBeGreaterThan(0);
  const allowed = [
    "event_id",
    "timestamp",
    "platform",
    "level",
    "release",
    "environment",
    "fingerprint",
    "sdk",
    "tags",
    "exception",
    "message",
  ];
  for (const each of sink.events()) expect(Object.keys(each).filter((key) => !allowed.includes(key))).toEqual([]);
  expect(sink.events().some(({ platform }) => platform === "javascript")).toBe(true);
});

test("what comes with line breaks and control signs stays one line of JSON", () => {
  const before = lines.length;
  log.warn({ said: 'a\r\n{"level":50,"msg":"forged"}\u001b[2J\u0000' }, "x\ny");
  const [line, ...rest] = lines.slice(before);
  expect(rest).toEqual([]);
  expect(line?.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
  expect(JSON.parse(line ?? "")).toMatchObject({ msg: "x\ny" });
});
