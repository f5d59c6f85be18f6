import { loadSettings } from "./load-settings";
import { checkAlerting } from "./preflight/alerting";
import { checkBackups } from "./preflight/backups";
import { checkDatabase } from "./preflight/database";
import { formatFindings, isReady } from "./preflight/finding";
import { checkMail } from "./preflight/mail";
import { checkRedis } from "./preflight/redis";
import { checkSite } from "./preflight/site";
import { checkStripe } from "./preflight/stripe";
import { checkVariables } from "./preflight/variables";

/** `npm run production:check`: tries everything a real site leans on, prints what to do, and fails when something is missing. */
const settings = loadSettings();

/** What the site itself would say of these settings at its start. */
async function faultsOf() {
  try {
    const { readEnv } = await import("@/env");
    readEnv(settings);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split("\n").slice(1) : [String(error)];
  }
}

const findings = [
  ...checkVariables(settings, await faultsOf()),
  ...(
    await Promise.all([
      checkDatabase(settings),
      checkRedis(settings),
      checkStripe(settings),
      checkMail(settings),
      checkAlerting(settings),
      checkBackups(settings),
      checkSite(settings),
    ])
  ).flat(),
];
console.log(formatFindings(findings));
process.exit(isReady(findings) ? 0 : 1);
