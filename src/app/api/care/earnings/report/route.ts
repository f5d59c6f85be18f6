import { LIMITS } from "@/domain/limits";
import { requestStatement } from "@/domain/payments/earnings/statements";
import { StatementRequest } from "@/domain/payments/schema";
import { route } from "@/lib/route";

export const POST = route(
  { as: "CAREGIVER", summary: "Mail me what I was paid in a month.", body: StatementRequest, limit: LIMITS.report },
  ({ ctx, body }) => requestStatement(ctx, body),
);
