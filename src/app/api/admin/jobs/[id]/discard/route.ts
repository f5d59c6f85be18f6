import { route } from "@/lib/route";
import { discardJob } from "@/ops/jobs-admin";
import { ChangedJob } from "@/ops/responses";
import { JobDiscarding, JobNumber } from "@/ops/schema";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Take a job out of the queue undone.",
    params: JobNumber,
    body: JobDiscarding,
    response: ChangedJob,
  },
  ({ ctx, params, body }) => discardJob(ctx, params.id, body),
);
