import { countCspReports } from "@/lib/http/security/csp-report";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    anyOrigin: true,
    summary: "Counts what a browser blocked, by the violated directive.",
    errors: [400],
  },
  async ({ request }) => countCspReports(request),
);
