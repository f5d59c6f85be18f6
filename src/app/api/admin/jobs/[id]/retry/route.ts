import { retryJob } from "@/domain/admin/jobs-change";
import { ChangedJob, JobNumber } from "@/domain/admin/jobs-schema";
import { route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Have a job done now, with all its tries again.", params: JobNumber, answer: ChangedJob },
  ({ ctx, params }) => retryJob(ctx, params.id),
);
