import { route } from "@/lib/route";
import { getQueueReport } from "@/ops/jobs-admin";
import { QueueReport } from "@/ops/responses";
import { JobsQuery } from "@/ops/schema";

export const GET = route(
  {
    as: "ADMIN",
    summary: "The queue: counts per kind, and a page of jobs, newest first.",
    query: JobsQuery,
    response: QueueReport,
  },
  ({ ctx, query }) => getQueueReport(ctx, query),
);
