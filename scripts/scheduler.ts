import { loadSettings, refuse } from "./load-settings";
import { startScheduler } from "./local/scheduler";

// The command behind `npm run scheduler`: on a host without crons of its own, calls the site's cron addresses on the
// schedules of vercel.json. SITE_URL is where the site is reached from here; several at once do no harm, one is enough.
const { SITE_URL, NEXT_PUBLIC_APP_URL, CRON_SECRET } = loadSettings();
const site = SITE_URL || NEXT_PUBLIC_APP_URL;
if (!site || !CRON_SECRET) refuse("Set CRON_SECRET, and NEXT_PUBLIC_APP_URL or SITE_URL.");

const scheduler = startScheduler(site.replace(/\/$/, ""), CRON_SECRET);
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    scheduler.stop();
    process.exit(0);
  });
