import { BreakerReport, OrderedBreaker } from "@/domain/admin/answers";
import { breakerReport, forceBreaker } from "@/domain/admin/breakers";
import { BreakerForcing } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "The circuit breakers of every process.", answer: BreakerReport },
  ({ ctx }) => breakerReport(ctx),
);

export const POST = route(
  { as: "ADMIN", summary: "Hold a breaker open in every process.", body: BreakerForcing, answer: OrderedBreaker },
  ({ ctx, body }) => forceBreaker(ctx, body),
);
