/** Where a job can be: given up after all tries, failed and to be tried again, being done, due, or not due yet. */
export const JOB_STATES = ["dead", "retrying", "running", "due", "waiting"] as const;
export type JobState = (typeof JOB_STATES)[number];
