import { OrderedBreaker } from "@/domain/admin/answers";
import { resetBreakers } from "@/domain/admin/breakers";
import { BreakerReset } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Close a breaker in every process, as if nothing had happened.",
    body: BreakerReset,
    answer: OrderedBreaker,
  },
  ({ ctx, body }) => resetBreakers(ctx, body),
);
