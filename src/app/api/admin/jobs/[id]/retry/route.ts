import { route } from "@/lib/route";
import { retryJob } from "@/ops/jobs-admin";
import { ChangedJob } from "@/ops/responses";
import { JobNumber } from "@/ops/schema";

export const POST = route(
  { as: "ADMIN", summary: "Have a job done now, with all its tries again.", params: JobNumber, response: ChangedJob },
  ({ ctx, params }) => retryJob(ctx, params.id),
);
