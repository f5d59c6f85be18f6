import type { JobsQuery } from "@/domain/admin/jobs-schema";

export const JOBS_PATH = "/admin/jobs";

/** The page of jobs that shows these. */
export function jobsHref(query: JobsQuery) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `${JOBS_PATH}?${new URLSearchParams(given)}` : JOBS_PATH;
}
