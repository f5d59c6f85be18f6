import { raiseAlert, resolveAlert } from "@/lib/monitoring/alerts";
import { jobCounts } from "@/lib/queue/state";

/** Calls for people when jobs were given up, and says so when none is left. */
export async function watchQueue(now: Date) {
  const counts = await jobCounts(now);
  const jobs = counts.reduce((sum, { dead }) => sum + dead, 0);
  const kinds = counts.flatMap(({ type, dead }) => (dead > 0 ? type : [])).join(", ");
  if (jobs > 0) raiseAlert("dead_jobs", { jobs, kinds });
  else resolveAlert("dead_jobs");
}
