import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_PASSWORD, demoSignIns } from "../../prisma/seed/demo-accounts";
import { startTestRedis } from "../../src/testing/servers/redis";
import { step } from "../local/console-output";
import { freePort } from "../local/free-port";
import { Marketplace } from "../local/marketplace";
import type { FaultyRedis } from "./redis-faults";

/** Where the load goes, who signs in there, and what opens its figures. */
export interface Target {
  site: string;
  token: string | undefined;
  owner: string | undefined;
  caregiver: string | undefined;
  password: string;
  /** Only one of our own is brought into trouble. */
  redis?: FaultyRedis | undefined;
  /** The process of its web server, where it is one of our own. */
  webPid?: number | undefined;
  stop(): Promise<void>;
}

/** A site that runs somewhere: people and token come from the environment, and what is not given is not tried. */
export function remoteTarget(url: string, env: NodeJS.ProcessEnv): Target {
  const { LOAD_TEST_OWNER: owner, LOAD_TEST_CAREGIVER: caregiver, LOAD_TEST_PASSWORD: password = "" } = env;
  const token = env.METRICS_TOKEN || env.CRON_SECRET;
  return { site: url.replace(/\/$/, ""), token, owner, caregiver, password, stop: async () => undefined };
}

/** A marketplace of its own on this machine, with the demo town and, for a load test, 10,000 caregivers around ten cities; with a Redis where there is one. */
export async function localTarget({ isCrowded }: { isCrowded: boolean }): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-load-"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const { PATH, HOME } = process.env;
  const redis = await startTestRedis();
  const settings: NodeJS.ProcessEnv = {
    PATH,
    HOME,
    NODE_ENV: "production",
    RATE_LIMIT_FACTOR: "10000",
    LOG_LEVEL: "error",
  };
  const marketplace = new Marketplace({
    ...{ port: await freePort(), dataDir, demo: true, step },
    settings: { ...settings, ...(redis ? { REDIS_URL: redis.wire.url } : {}) },
    onEnd: (name, code) => console.error(`The ${name} stopped by itself (code ${code}).`),
  });
  const stop = async () => {
    await marketplace.stop();
    await redis?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await marketplace.start();
    if (isCrowded) await step("10,000 caregivers", () => insertCaregivers(marketplace.env));
  } catch (error) {
    await stop();
    throw error;
  }
  const email = (role: string) => demoSignIns.find((person) => person.role === role)?.email;
  return {
    ...{ site: marketplace.env.NEXT_PUBLIC_APP_URL ?? "", token: marketplace.env.CRON_SECRET, redis, stop },
    webPid: marketplace.webPid,
    ...{ owner: email("Owner"), caregiver: email("Caregiver"), password: DEMO_PASSWORD },
  };
}

async function insertCaregivers(env: NodeJS.ProcessEnv) {
  Object.assign(process.env, env); // before anything of the site is loaded
  const { insertManyCaregivers } = await import("../../src/testing/fixtures/bulk-data");
  const { findPlace } = await import("../../src/domain/places/find-place");
  const { db } = await import("../../src/lib/db");
  const cities = ["Gent", "Antwerpen", "Leuven", "Brugge", "Brussel", "Hasselt", "Mechelen", "Aalst", "Namur", "Liège"];
  await insertManyCaregivers(cities.flatMap((city) => findPlace(city, "nl") ?? []));
  await db.$disconnect();
}
