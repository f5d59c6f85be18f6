import { z } from "zod";
import { safeMessage } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";
import { captureEvent, RELEASE } from "@/lib/telemetry/sentry";

const Line = z.number().int().min(0).max(10_000_000).optional();

/** What a browser may report of an error: its kind and its location in our code. URLs come without their query. */
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

/** Reports an error of a browser to the log and to Sentry, like one of the server. */
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
