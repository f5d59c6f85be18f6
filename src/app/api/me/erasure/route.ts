import { LIMITS } from "@/domain/limits";
import { askErasure, stopErasure } from "@/domain/privacy/erasure-request";
import { PlannedErasure } from "@/domain/privacy/responses";
import { ErasureRequest } from "@/domain/privacy/schema";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Have your account erased, 30 days from now at the earliest.",
    limit: LIMITS.auth,
    body: ErasureRequest,
    response: PlannedErasure,
    errors: [403],
  },
  ({ ctx, body }) => askErasure(ctx, body),
);
export const DELETE = route({ as: "user", summary: "Keep your account: it is not erased." }, ({ ctx }) =>
  stopErasure(ctx),
);
