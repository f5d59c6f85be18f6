import type { ErrorEvent, SeverityLevel } from "@sentry/nextjs";
import { env } from "@/env";
import { toldError } from "@/lib/monitoring/describe-error";
import { scrubEvent } from "@/lib/monitoring/scrub-event";
import { requestId } from "@/lib/route/request-context";

type Sdk = Pick<typeof import("@sentry/nextjs"), "captureEvent" | "captureException" | "captureMessage" | "flush">;

const FLUSH_MS = 2_000;
const held = globalThis as { tailtribeSentry?: Sdk };

/** What runs: the commit where it is known. */
export const RELEASE = env.RELEASE ?? "tailtribe@0.1.0";

/** Loads Sentry where SENTRY_DSN is set; without it nothing of it is loaded or sent. */
export async function startSentry(dsn = env.SENTRY_DSN) {
  if (!dsn) return;
  const sdk = await import("@sentry/nextjs");
  sdk.init({
    dsn,
    release: RELEASE,
    environment: env.NODE_ENV,
    // Errors alone: nothing listens in on requests, queries or the console, so nothing of them can leak.
    defaultIntegrations: false,
    integrations: [sdk.linkedErrorsIntegration()],
    skipOpenTelemetrySetup: true,
    sendClientReports: false,
    includeServerName: false,
    beforeSend: scrubEvent,
  });
  held.tailtribeSentry = sdk;
}

/** Sends an error nobody planned for. */
export const sentError = (error: unknown, where: Record<string, string>) =>
  void held.tailtribeSentry?.captureException(toldError(error), { tags: tagged(where) });

/** Sends a message that is grouped by its own words. */
export const sentMessage = (message: string, facts: Record<string, string>, level: SeverityLevel) =>
  void held.tailtribeSentry?.captureMessage(message, { level, tags: tagged(facts), fingerprint: [message] });

/** Sends what a browser saw. */
export const sentEvent = (event: Omit<ErrorEvent, "type">) => void held.tailtribeSentry?.captureEvent(event);

/** Waits until what was captured is sent, for a process that ends. */
export const flushSentry = () => held.tailtribeSentry?.flush(FLUSH_MS);

function tagged(facts: Record<string, string>) {
  const id = requestId();
  return id ? { requestId: id, ...facts } : facts;
}
