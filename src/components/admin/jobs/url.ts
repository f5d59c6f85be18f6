import type { JobsQuery } from "@/ops/schema";

export const JOBS_PATH = "/admin/jobs";

/** The page of jobs that shows these. */
export function jobsHref(query: JobsQuery) {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? `${JOBS_PATH}?${new URLSearchParams(entries)}` : JOBS_PATH;
}
