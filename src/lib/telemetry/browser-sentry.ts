import { captureException, type ErrorEvent, init } from "@sentry/nextjs";

/** Never called: our own server forwards browser errors, if SENTRY_DSN is set. */
const NOWHERE = "https://browser@errors.invalid/1";
const MAX_FRAMES = 50;

init({ dsn: NOWHERE, defaultIntegrations: false, integrations: [], sendClientReports: false, beforeSend: post });

/** Sends the kind and the location of an error to our server. */
export const reportToServer = (error: Error) => void captureException(error);

function post({ exception }: ErrorEvent) {
  const { type = "Error", value = "", stacktrace } = exception?.values?.at(-1) ?? {};
  const frames = (stacktrace?.frames ?? []).slice(-MAX_FRAMES).map(({ filename, function: name, lineno, colno }) => ({
    filename: filename?.replace(/[?#].*$/, "").slice(0, 300),
    ...{ function: name?.slice(0, 200), lineno, colno },
  }));
  // Errors of browser extensions are not ours.
  if (!frames.some(({ filename }) => filename?.startsWith(window.location.origin))) return null;
  const body = JSON.stringify({ name: type.slice(0, 100), message: value.slice(0, 1_000), frames });
  const headers = { "content-type": "application/json" };
  // A report that fails is lost; a message to the user would not help.
  void fetch("/api/browser-errors", { method: "POST", headers, body, keepalive: true }).catch(() => undefined);
  return null;
}
