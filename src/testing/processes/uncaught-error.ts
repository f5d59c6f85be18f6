import { AppError } from "@/lib/errors";
import { startMonitoring, stopMonitoring } from "@/ops/monitor/tick";

/** A process in which something is not caught: run by uncaught.test.ts with its kind and what happens. */
const [kind, what] = process.argv.slice(2);
await startMonitoring(kind === "worker" ? "worker" : "web");
setInterval(() => undefined, 1_000); // it would live on

// Next's, which keeps a site going.
if (kind === "web") process.on("unhandledRejection", () => undefined);
setTimeout(() => {
  if (what === "thrown") throw new RangeError("nobody caught this");
  void Promise.reject(new AppError("conflict", "planned", "This was planned."));
  void Promise.reject(new RangeError("nobody caught this"));
}, 10);
if (kind === "web") setTimeout(() => void stopMonitoring().then(() => process.exit(0)), 500);
