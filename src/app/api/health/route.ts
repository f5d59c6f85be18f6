import { z } from "zod";
import { hasSecret } from "@/lib/auth/secrets";
import { route } from "@/lib/route";
import { BriefHealth, Health, health } from "@/ops/health";

const Answer = z.union([Health, BriefHealth]);

/** Whether this server can do its work: 200 when it can, 503 when it should be sent none. */
export const GET = route(
  {
    as: "anyone",
    summary: "How the site is doing, with details for admins and monitors; 503 when it can do no work.",
    response: Answer,
    responses: { 503: Answer },
  },
  async ({ ctx: { actor }, request }) => {
    const found = await health();
    const mayKnow = (actor.kind === "user" && actor.role === "ADMIN") || hasSecret(request);
    const status = found.status === "down" ? 503 : 200;
    const shown = mayKnow ? found : { status: found.status, at: found.at };
    return Response.json(shown, { status, headers: { "cache-control": "no-store" } });
  },
);
