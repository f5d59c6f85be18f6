import { endSession } from "@/domain/accounts/session";
import { Id, route } from "@/lib/route";

export const DELETE = route(
  { as: "user", summary: "Sign out one of your browsers; one that is gone already is no error.", params: Id },
  ({ ctx, params }) => endSession(ctx, params.id),
);
