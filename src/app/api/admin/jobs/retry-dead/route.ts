import { retryDeadJobs } from "@/domain/admin/jobs-change";
import { ChangedJobs, DeadJobs } from "@/domain/admin/jobs-schema";
import { route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Have all given up jobs of a kind done now.", body: DeadJobs, answer: ChangedJobs },
  ({ ctx, body }) => retryDeadJobs(ctx, body),
);
