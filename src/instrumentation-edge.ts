import { captureError, flushSentry, startSentry } from "@/lib/telemetry/sentry";

await startSentry();

/** Reports to Sentry only: the edge has no log, metrics or database. Sends it before the host freezes the process. */
export async function reportEdgeError(error: unknown, route: string, kind: string) {
  captureError(error, { route, kind });
  await flushSentry();
}
