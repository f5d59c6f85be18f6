import { guardScripts } from "@/lib/security/trusted-types";

guardScripts(window);

const MAX_PER_PAGE = 5;
let told = 0;

/** The first error loads what tells our server of it; a page without errors loads nothing. */
function noticed(error: unknown) {
  if (!(error instanceof Error) || told++ >= MAX_PER_PAGE) return;
  void import("@/lib/monitoring/browser-sentry").then(({ tell }) => tell(error)).catch(() => undefined); // offline: nothing to tell it with
}

window.addEventListener("error", ({ error }) => noticed(error));
window.addEventListener("unhandledrejection", ({ reason }) => noticed(reason));
