import { queueReport } from "@/domain/admin/jobs";
import { JobsQuery, QueueReport } from "@/domain/admin/jobs-schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "The queue: counts per kind, and a page of jobs, newest first.",
    query: JobsQuery,
    answer: QueueReport,
  },
  ({ ctx, query }) => queueReport(ctx, query),
);
