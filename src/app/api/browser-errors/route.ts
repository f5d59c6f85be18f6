import { route } from "@/lib/route";
import { BrowserError, reportBrowserError } from "@/lib/telemetry/browser-error";

export const POST = route(
  { as: "anyone", summary: "Report an error that a page of ours ran into.", body: BrowserError },
  async ({ body }) => reportBrowserError(body),
);
