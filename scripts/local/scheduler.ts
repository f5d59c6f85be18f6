import { readFileSync } from "node:fs";
import { Cron } from "croner";

interface CronEntry {
  path: string;
  schedule: string;
}

/** The queue's second run of a minute comes half a minute after the first; Vercel's schedules know no seconds. */
const atHalf = (path: string, schedule: string) => (path.endsWith("/sweep") ? `30 ${schedule}` : schedule);

/** Calls the cron addresses of vercel.json on their schedules (UTC, as Vercel does), with the secret, until stopped. */
export function startScheduler(appUrl: string, cronSecret: string): { stop(): void } {
  const { crons }: { crons: CronEntry[] } = JSON.parse(readFileSync("vercel.json", "utf8"));
  const jobs = crons.map(
    ({ path, schedule }) =>
      new Cron(atHalf(path, schedule), { timezone: "UTC", protect: true }, () => callCron(appUrl + path, cronSecret)),
  );
  return { stop: () => jobs.forEach((job) => job.stop()) };
}

async function callCron(url: string, cronSecret: string) {
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${cronSecret}` } });
    if (!response.ok) console.error(`${url} answered ${response.status}`);
  } catch {
    // The server is restarting or stopping; the next minute calls again.
  }
}
