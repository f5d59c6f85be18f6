import { captureError, flushSentry, startSentry } from "@/lib/telemetry/sentry";

await startSentry();

/** To Sentry alone: the log, the counts and the database are not to be had there. Sent before what runs it is frozen. */
export async function reportEdgeError(error: unknown, route: string, kind: string) {
  captureError(error, { route, kind });
  await flushSentry();
}
