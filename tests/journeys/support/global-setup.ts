import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../scripts/local/free-port";
import { Marketplace } from "../../../scripts/local/marketplace";

/** One whole marketplace with its demo town for all journeys, as a newcomer starts it, on data of its own. */
export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), "tailtribe-journeys-"));
  chmodSync(dataDir, 0o755); // as root, PostgreSQL runs as its own user and must get in
  const { PATH, HOME, CLOCK_OFFSET_MS, NODE_OPTIONS } = process.env; // the latter two set the clock (clock/moments.ts)
  const marketplace = new Marketplace({
    ...{
      port: await freePort(),
      dataDir,
      throwaway: true,
      demo: true,
      // Everybody in these journeys comes from one address.
      settings: {
        ...{ PATH, HOME, CLOCK_OFFSET_MS, NODE_OPTIONS },
        ...{ NODE_ENV: "production" as const, RATE_LIMIT_FACTOR: "1000", UI_KIT: "1" },
      },
    },
    step: (_what, run) => run(),
    onEnd: (name, code) => console.error(`The ${name} stopped by itself (code ${code}).`),
  });
  const stop = async () => {
    await marketplace.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await marketplace.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const { env } = marketplace;
  Object.assign(process.env, {
    JOURNEY_SITE: env.NEXT_PUBLIC_APP_URL,
    JOURNEY_DATABASE: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
    JOURNEY_STRIPE: env.STRIPE_API_URL,
    JOURNEY_MAILBOX: env.RESEND_API_URL,
    JOURNEY_CRON_SECRET: env.CRON_SECRET,
    JOURNEY_SETTINGS: JSON.stringify(env),
  });
  return stop;
}
