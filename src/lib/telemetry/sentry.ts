import type { ErrorEvent, Exception, SeverityLevel, StackFrame } from "@sentry/nextjs";
import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { safeError, safeMessage, withoutPrivate } from "@/lib/telemetry/describe-error";
import { requestId } from "@/lib/telemetry/request-context";

/** Reduces an event to an allow-list, so that new data that Sentry may learn to collect never leaves. */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, platform, level, release, environment, fingerprint, sdk, tags } = event;
  const values = event.exception?.values?.map(scrubException);
  return {
    type: undefined,
    ...{ event_id, timestamp, platform, level, release, environment, fingerprint, sdk },
    ...(tags && { tags: shortTags(tags) }),
    ...(event.message && { message: withoutPrivate(event.message) }),
    ...(values && { exception: { values } }),
  };
}

function scrubException({ type = "Error", value = "", stacktrace, mechanism }: Exception): Exception {
  return {
    type,
    value: safeMessage(type, value) ?? "",
    ...(stacktrace && { stacktrace: { frames: (stacktrace.frames ?? []).filter(isPlace).map(scrubFrame) } }),
    ...(mechanism && { mechanism: { type: mechanism.type, handled: mechanism.handled } }),
  };
}

/** A line of a message can look like a code location; a location has neither spaces nor quotes. */
const isPlace = ({ filename = "", function: name = "" }: StackFrame) =>
  !/[\s"'`]/.test(filename) && /^[\w$.<>?[\]# ]{0,120}$/.test(name);

/** The location, never the values of variables. */
const scrubFrame = ({ filename, function: name, module, lineno, colno, in_app }: StackFrame): StackFrame => ({
  filename: filename?.replace(/[?#].*$/, ""),
  ...{ function: name, module, lineno, colno, in_app },
});

const shortTags = (tags: NonNullable<ErrorEvent["tags"]>) =>
  Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, withIds(String(tag))]));

/** Our own ids and names pass; anything that looks personal is removed. */
const withIds = (tag: string) => (/^[\w:./[\]-]{1,100}$/.test(tag) ? tag : withoutPrivate(tag));

type Sdk = Pick<typeof import("@sentry/nextjs"), "captureEvent" | "captureException" | "captureMessage" | "flush">;

const FLUSH_MS = 2_000;
const sentry = processWide<{ sdk?: Sdk }>("sentry", () => ({}));

/** The running version: the commit where it is known. */
export const RELEASE = env.RELEASE ?? "tailtribe@0.1.0";

/** Loads Sentry if SENTRY_DSN is set; without it nothing is loaded or sent. */
export async function startSentry(dsn = env.SENTRY_DSN) {
  if (!dsn) return;
  const sdk = await import("@sentry/nextjs");
  sdk.init({
    dsn,
    release: RELEASE,
    environment: env.NODE_ENV,
    // Errors only: no integration records requests, queries or the console, so none of them can leak.
    defaultIntegrations: false,
    integrations: [sdk.linkedErrorsIntegration()],
    skipOpenTelemetrySetup: true,
    sendClientReports: false,
    includeServerName: false,
    beforeSend: scrubEvent,
  });
  sentry.sdk = sdk;
}

/** Sends an unplanned error. */
export const captureError = (error: unknown, where: Record<string, string>) =>
  void sentry.sdk?.captureException(safeError(error), { tags: withRequestTag(where) });

/** Sends a message; Sentry groups messages by their text. */
export const captureMessage = (message: string, facts: Record<string, string>, level: SeverityLevel) =>
  void sentry.sdk?.captureMessage(message, { level, tags: withRequestTag(facts), fingerprint: [message] });

/** Sends an error of a browser. */
export const captureEvent = (event: Omit<ErrorEvent, "type">) => void sentry.sdk?.captureEvent(event);

/** Waits until everything captured is sent, before the process ends. */
export const flushSentry = () => sentry.sdk?.flush(FLUSH_MS);

function withRequestTag(facts: Record<string, string>) {
  const id = requestId();
  return id ? { requestId: id, ...facts } : facts;
}
