import { route } from "@/lib/route";
import { resetBreakers } from "@/ops/breakers-admin";
import { OverriddenBreaker } from "@/ops/responses";
import { BreakerReset } from "@/ops/schema";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Close a breaker in every process, as if nothing had happened.",
    body: BreakerReset,
    response: OverriddenBreaker,
  },
  ({ ctx, body }) => resetBreakers(ctx, body),
);
