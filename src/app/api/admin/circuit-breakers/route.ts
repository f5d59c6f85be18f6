import { route } from "@/lib/route";
import { forceBreaker, getBreakerReport } from "@/ops/breakers-admin";
import { BreakerReport, OverriddenBreaker } from "@/ops/responses";
import { BreakerForcing } from "@/ops/schema";

export const GET = route(
  { as: "ADMIN", summary: "The circuit breakers of every process.", response: BreakerReport },
  ({ ctx }) => getBreakerReport(ctx),
);

export const POST = route(
  { as: "ADMIN", summary: "Hold a breaker open in every process.", body: BreakerForcing, response: OverriddenBreaker },
  ({ ctx, body }) => forceBreaker(ctx, body),
);
