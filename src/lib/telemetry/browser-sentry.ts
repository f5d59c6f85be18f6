import { captureException, type ErrorEvent, init } from "@sentry/nextjs";

/** Never asked: our own server passes on what a browser saw, if it was told where to. */
const NOWHERE = "https://browser@errors.invalid/1";
const MAX_FRAMES = 50;

init({ dsn: NOWHERE, defaultIntegrations: false, integrations: [], sendClientReports: false, beforeSend: post });

/** Takes an error apart and tells our server what kind it is and where it happened. */
export const reportToServer = (error: Error) => void captureException(error);

function post({ exception }: ErrorEvent) {
  const { type = "Error", value = "", stacktrace } = exception?.values?.at(-1) ?? {};
  const frames = (stacktrace?.frames ?? []).slice(-MAX_FRAMES).map(({ filename, function: name, lineno, colno }) => ({
    filename: filename?.replace(/[?#].*$/, "").slice(0, 300),
    ...{ function: name?.slice(0, 200), lineno, colno },
  }));
  // What a reader's browser was extended with breaks by itself.
  if (!frames.some(({ filename }) => filename?.startsWith(window.location.origin))) return null;
  const body = JSON.stringify({ name: type.slice(0, 100), message: value.slice(0, 1_000), frames });
  const headers = { "content-type": "application/json" };
  // A report that does not arrive is lost; telling the reader of it would help nobody.
  void fetch("/api/browser-errors", { method: "POST", headers, body, keepalive: true }).catch(() => undefined);
  return null;
}
