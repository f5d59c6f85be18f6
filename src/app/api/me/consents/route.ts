import { agree } from "@/domain/accounts/consent";
import { Agreement } from "@/domain/accounts/schema";
import { route } from "@/lib/route";

export const POST = route(
  { as: "user", summary: "Agree to the current versions of the legal texts.", body: Agreement },
  ({ ctx, body }) => agree(ctx, body),
);
