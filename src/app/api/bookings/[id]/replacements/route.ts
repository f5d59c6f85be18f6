import { LIMITS } from "@/domain/limits";
import { findReplacements, requestReplacements } from "@/domain/replacements/replacements";
import { AskedReplacements, Replacements } from "@/domain/replacements/responses";
import { ReplacementRequest, ReplacementsQuery } from "@/domain/replacements/schema";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    errors: [409],
    summary: "Caregivers who are free for care of yours that was declined, cancelled or not answered; at most 5.",
    limit: LIMITS.search,
    params: Id,
    query: ReplacementsQuery,
    response: Replacements,
  },
  ({ ctx, params, query }) => findReplacements(ctx, params.id, query.locale),
);

export const POST = route(
  {
    as: "user",
    summary: "Ask several caregivers for the same care at once; the first that is paid ends the other requests.",
    limit: LIMITS.booking,
    params: Id,
    body: ReplacementRequest,
    response: AskedReplacements,
  },
  ({ ctx, params, body }) => requestReplacements(ctx, params.id, body),
);
