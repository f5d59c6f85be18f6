import { tolerateMovedNodes } from "@/components/ui/moved-nodes";
import { guardScripts } from "@/lib/http/security/trusted-types";
import { reportPageLoad } from "@/lib/telemetry/page-load";

guardScripts(window);
tolerateMovedNodes(Node.prototype);
reportPageLoad();
// Not before the page is there: it has nothing for it. A browser may refuse, as in a private window.
window.addEventListener("load", () => navigator.serviceWorker?.register("/sw.js").catch(() => undefined));

const MAX_PER_PAGE = 5;
let reported = 0;

/** The first error loads the reporter; a page without errors loads nothing. */
function reportError(error: unknown) {
  if (!(error instanceof Error) || reported++ >= MAX_PER_PAGE) return;
  void import("@/lib/telemetry/browser-sentry")
    .then(({ reportToServer }) => reportToServer(error))
    .catch(() => undefined); // offline: no way to report it
}

window.addEventListener("error", ({ error }) => reportError(error));
window.addEventListener("unhandledrejection", ({ reason }) => reportError(reason));
