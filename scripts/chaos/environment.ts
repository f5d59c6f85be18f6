import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFaultyProxy } from "../../src/testing/servers/faulty-proxy";
import { startTestRedis } from "../../src/testing/servers/redis";
import { build, buildIsStale } from "../local/build";
import { startLocalMailbox, startLocalStripe } from "../local/emulators";
import { freePort } from "../local/free-port";
import { startPostgres } from "../local/postgres";
import { localSecrets } from "../local/settings";
import { applyMigrations } from "../migrate";
import { KillableProcess } from "./killable-process";

const bin = process.execPath;

/**
 * A marketplace of its own whose site and worker reach everything else through proxies that can refuse, hang and recover.
 * Data lies in a folder of its own, on a PostgreSQL that syncs to disk: what it acknowledged must outlive it.
 */
export async function startEnvironment() {
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-chaos-"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const [port, postgresPort] = [await freePort(), await freePort()];
  const site = `http://127.0.0.1:${port}`;
  const secrets = localSecrets(dataDir);
  const startDatabase = () => startPostgres({ dataDir: join(dataDir, "postgres"), port: postgresPort });
  let postgres = await startDatabase();
  await applyMigrations(postgres.url);
  const mailbox = await startLocalMailbox({ dataDir: join(dataDir, "mailbox") });
  const stripe = await startLocalStripe({
    dataDir: join(dataDir, "stripe"),
    webhooks: [
      { url: `${site}/api/stripe/webhook`, secret: secrets.STRIPE_WEBHOOK_SECRET ?? "", connect: false },
      { url: `${site}/api/stripe/webhook/connect`, secret: secrets.STRIPE_CONNECT_WEBHOOK_SECRET ?? "", connect: true },
    ],
  });
  const redis = await startTestRedis();
  const proxies = {
    database: await startFaultyProxy(postgres.url),
    mail: await startFaultyProxy(mailbox.url),
    stripe: await startFaultyProxy(stripe.url),
    ...(redis ? { redis: redis.wire } : {}),
  };
  const withoutSlash = (url: string) => url.replace(/\/$/, "");
  const { PATH, HOME } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...{ PATH, HOME, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LOG_LEVEL: "error" },
    ...secrets,
    ...{ NEXT_PUBLIC_APP_URL: site, NEXTAUTH_URL: site, RATE_LIMIT_FACTOR: "1000" },
    DATABASE_URL: proxies.database.url,
    ...{ STRIPE_SECRET_KEY: "sk_test_local", STRIPE_API_URL: withoutSlash(proxies.stripe.url) },
    ...{ RESEND_API_KEY: "re_local", RESEND_API_URL: withoutSlash(proxies.mail.url) },
    ...(proxies.redis ? { REDIS_URL: withoutSlash(proxies.redis.url) } : {}),
  };
  if (buildIsStale()) await build(env);
  const web = new KillableProcess(
    [bin, "node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`],
    env,
    dataDir,
  );
  const worker = new KillableProcess([bin, "--import", "tsx", "scripts/worker.ts"], env, dataDir);
  web.start();
  worker.start();
  const untilReady = () => untilAnswers(`${site}/api/health/live`);
  await untilReady();

  return {
    ...{ site, env, wires: proxies, web, worker, stripe, mailbox, untilOpen: untilReady },
    /** Straight to the database, past the wire. */
    databaseUrl: postgres.url,
    /** Kills the database as a power cut would, and restarts it from its disk. */
    async crashDatabase() {
      process.kill(Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      for (let tries = 1; ; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 500)); // until its children have noticed
        try {
          postgres = await startDatabase();
          return;
        } catch (error) {
          if (tries === 20) throw error;
        }
      }
    },
    async stop() {
      await Promise.all([web.stop(), worker.stop()]);
      for (const proxy of Object.values(proxies)) await proxy.close();
      await stripe.close();
      await mailbox.close();
      await redis?.stop();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type ChaosEnvironment = Awaited<ReturnType<typeof startEnvironment>>;

async function untilAnswers(url: string) {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The web server did not answer within a minute.");
}
