import { BrowserError, reportBrowserError } from "@/lib/monitoring/browser-error";
import { route } from "@/lib/route";

export const POST = route(
  { as: "anyone", summary: "Report an error that a page of ours ran into.", body: BrowserError },
  async ({ body }) => reportBrowserError(body),
);
