import { route } from "@/lib/route";
import { Health, health } from "@/ops/health";

/** Whether this server can do its work: 200 when it can, 503 when it should be sent none. */
export const GET = route(
  {
    as: "anyone",
    summary: "How the site and what it leans on are doing; 503 when it can do no work.",
    response: Health,
    responses: { 503: Health },
  },
  async () => {
    const found = await health();
    const status = found.status === "down" ? 503 : 200;
    return Response.json(found, { status, headers: { "cache-control": "no-store" } });
  },
);
