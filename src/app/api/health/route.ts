import { hasSecret } from "@/lib/auth/secrets";
import { route } from "@/lib/route";
import { briefly, HealthAnswer, health } from "@/ops/health";

/** Whether this server can do its work: 200 when it can, 503 when it should be sent none. */
export const GET = route(
  {
    as: "anyone",
    summary: "How the site is doing, with details for admins and monitors; 503 when it can do no work.",
    response: HealthAnswer,
    responses: { 503: HealthAnswer },
  },
  async ({ ctx: { actor }, request }) => {
    const found = await health();
    const mayKnow = (actor.kind === "user" && actor.role === "ADMIN") || hasSecret(request);
    const status = found.status === "down" ? 503 : 200;
    return Response.json(mayKnow ? found : briefly(found), { status, headers: { "cache-control": "no-store" } });
  },
);
