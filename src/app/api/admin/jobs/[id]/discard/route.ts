import { discardJob } from "@/domain/admin/jobs-change";
import { ChangedJob, JobDiscarding, JobNumber } from "@/domain/admin/jobs-schema";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Take a job out of the queue undone.",
    params: JobNumber,
    body: JobDiscarding,
    answer: ChangedJob,
  },
  ({ ctx, params, body }) => discardJob(ctx, params.id, body),
);
