import { countCspReports } from "@/lib/http/security/csp-report";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    anyOrigin: true,
    summary: "Counts what a browser kept from running, by the rule it broke.",
    errors: [400],
  },
  async ({ request }) => countCspReports(request),
);
