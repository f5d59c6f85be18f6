import { z } from "zod";
import { safeMessage } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";
import { captureEvent, RELEASE } from "@/lib/telemetry/sentry";

const Line = z.number().int().min(0).max(10_000_000).optional();

/** What a browser may tell of an error: what kind it is and where in our code. An address never has its query. */
export const BrowserError = z.strictObject({
  name: z.string().max(100),
  message: z.string().max(1_000),
  frames: z
    .array(
      z.strictObject({
        filename: z.string().max(300).optional(),
        function: z.string().max(200).optional(),
        lineno: Line,
        colno: Line,
      }),
    )
    .max(50),
});

/** Notes an error somebody's browser ran into, in the log and in Sentry, as if it were ours. */
export function reportBrowserError({ name, message, frames }: z.infer<typeof BrowserError>) {
  count("browser.error", 1);
  const places = frames.slice(-5).map((frame) => ({ ...frame, filename: frame.filename?.replace(/[?#].*$/, "") }));
  log.warn({ error: { name: name.slice(0, 40), message: safeMessage(name, message) }, places }, "browser error");
  captureEvent({
    platform: "javascript",
    level: "error",
    release: RELEASE,
    exception: { values: [{ type: name, value: message, stacktrace: { frames } }] },
  });
}
