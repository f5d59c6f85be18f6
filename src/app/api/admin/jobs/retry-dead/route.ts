import { route } from "@/lib/route";
import { retryDeadJobs } from "@/ops/jobs-admin";
import { ChangedJobs } from "@/ops/responses";
import { DeadJobs } from "@/ops/schema";

export const POST = route(
  { as: "ADMIN", summary: "Have all given up jobs of a kind done now.", body: DeadJobs, response: ChangedJobs },
  ({ ctx, body }) => retryDeadJobs(ctx, body),
);
