import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, buildIsStale } from "./local/build";
import { freePort, isFree } from "./local/free-port";
import { startMailbox } from "./local/mailbox/server";
import { startPostgres } from "./local/postgres";
import { Processes } from "./local/processes";
import { step } from "./local/progress";
import { startScheduler } from "./local/scheduler";
import { screen } from "./local/screen";
import { type Choices, DATA_DIR, localParts, localSecrets, readChoices } from "./local/settings";
import { startLocalStripe } from "./local/stripe/server";
import { applyMigrations } from "./migrate";

const READY_WITHIN_MS = 60_000;
const node = process.execPath;
const tsx = [node, "--import", "tsx"];

const processes = new Processes();
/** What must be closed, the last opened first. */
const opened: (() => Promise<unknown> | unknown)[] = [];

async function main() {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const choices = readChoices(process.argv.slice(2), process.env);
  const parts = localParts(process.env);
  if (!(await isFree(choices.port, choices.open ? "0.0.0.0" : "127.0.0.1")))
    throw new Error(`Port ${choices.port} is taken. Choose another: PORT=${choices.port + 1} npm start`);
  prepareDataDir(choices);

  const env = { ...localSecrets(), ...process.env, ...addresses(choices) } as NodeJS.ProcessEnv;
  if (parts.postgres) await step("PostgreSQL", () => openPostgres(env));
  await step("Tables up to date", () => applyMigrations(env.DIRECT_URL ?? env.DATABASE_URL ?? ""));
  if (parts.mailbox) await step("Mailbox", () => openMailbox(env));
  if (parts.stripe) await step("Local Stripe", () => openStripe(env, choices.port));
  if (parts.postgres && parts.stripe && parts.mailbox)
    await step("Demo town", () => run([...tsx, "prisma/seed/seed.ts"], env));
  if (!choices.dev && buildIsStale())
    await step("Building the site (about a minute, only when it changed)", () => build(env));
  await step("Web server", () => openSite(env, choices));

  processes.start("worker", [...tsx, "scripts/worker.ts"], env, ended);
  const scheduler = startScheduler(`http://127.0.0.1:${choices.port}`, env.CRON_SECRET ?? "");
  opened.push(() => scheduler.stop());
  console.log(screen(env, parts));
}

function prepareDataDir({ fresh }: Choices) {
  try {
    if (fresh) rmSync(DATA_DIR, { recursive: true, force: true });
    mkdirSync(DATA_DIR, { recursive: true });
    chmodSync(DATA_DIR, 0o755); // as root, PostgreSQL runs as its own user and must get in
  } catch (cause) {
    throw new Error(
      `Cannot write to ${join(process.cwd(), DATA_DIR)}. Give this user write permission on the folder.`,
      { cause },
    );
  }
}

/** Where the site is, and what keeps tools quiet. */
function addresses({ port, dev }: Choices) {
  const url = process.env.NEXT_PUBLIC_APP_URL ?? `http://localhost:${port}`;
  return {
    ...{ NEXT_PUBLIC_APP_URL: url, NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? url },
    ...{ NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" },
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  } as const;
}

async function openPostgres(env: NodeJS.ProcessEnv) {
  const postgres = await startPostgres({ dataDir: join(DATA_DIR, "postgres"), port: await freePort() });
  opened.push(() => postgres.stop());
  env.DATABASE_URL = postgres.url;
}

async function openMailbox(env: NodeJS.ProcessEnv) {
  const mailbox = await startMailbox({ dataDir: join(DATA_DIR, "mailbox"), port: await freePort() });
  opened.push(() => mailbox.close());
  Object.assign(env, { RESEND_API_KEY: "re_local", RESEND_API_URL: mailbox.url });
}

async function openStripe(env: NodeJS.ProcessEnv, sitePort: number) {
  const webhook = `http://127.0.0.1:${sitePort}/api/stripe/webhook`;
  const stripe = await startLocalStripe({
    dataDir: join(DATA_DIR, "stripe"),
    port: await freePort(),
    webhooks: [
      { url: webhook, secret: env.STRIPE_WEBHOOK_SECRET ?? "", connect: false },
      { url: `${webhook}/connect`, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? "", connect: true },
    ],
  });
  opened.push(() => stripe.close());
  Object.assign(env, { STRIPE_SECRET_KEY: "sk_test_local", STRIPE_API_URL: stripe.url });
}

async function openSite(env: NodeJS.ProcessEnv, { port, dev, open }: Choices) {
  const host = open ? "0.0.0.0" : "127.0.0.1";
  const next = [node, "node_modules/next/dist/bin/next", dev ? "dev" : "start", "-H", host, "-p", String(port)];
  processes.start("web server", next, env, ended);
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`http://127.0.0.1:${port}/api/me`))) {
    if (Date.now() > until) throw new Error("The web server did not answer within a minute.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

const run = (command: string[], env: NodeJS.ProcessEnv) =>
  new Promise<void>((resolve, reject) => {
    const child = processes.start(command.at(-1) ?? "", command, env, () => undefined);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command.at(-1)} ended with ${code}.`))));
  });

function ended(name: string, code: number | null) {
  console.error(`\nThe ${name} stopped by itself (code ${code}); stopping the rest.`);
  void shutDown(1);
}

let closing = false;
async function shutDown(code: number) {
  if (closing) return;
  closing = true;
  await processes.stop();
  for (const close of opened.reverse()) await close();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void shutDown(0));
main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  void shutDown(1);
});
