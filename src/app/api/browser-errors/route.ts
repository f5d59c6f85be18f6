import { BrowserError, reportBrowserError } from "@/lib/browser-error";
import { route } from "@/lib/route";

export const POST = route({ as: "anyone", body: BrowserError }, async ({ body }) => reportBrowserError(body));
