import { ResolvedMovement, Suspense } from "@/domain/admin/responses";
import { MovementResolution } from "@/domain/admin/schema";
import { getSuspense, resolveSuspense } from "@/domain/admin/suspense";
import { route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "Movements at Stripe that nothing explains, oldest first.", response: Suspense },
  ({ ctx }) => getSuspense(ctx),
);

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    errors: [404],
    summary: "Say what a movement at Stripe was; payouts go on once none is in suspense.",
    body: MovementResolution,
    response: ResolvedMovement,
  },
  ({ ctx, body }) => resolveSuspense(ctx, body),
);
