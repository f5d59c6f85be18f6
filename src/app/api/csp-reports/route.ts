import { countCspReports } from "@/lib/monitoring/csp-report";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    anySite: true,
    summary: "Counts what a browser kept from running, by the rule it broke.",
    refuses: [400],
  },
  async ({ request }) => countCspReports(request),
);
