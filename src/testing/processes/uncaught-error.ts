import { AppError } from "@/lib/errors";
import { startMonitoring, stopMonitoring } from "@/ops/monitor/tick";

/** A process with an uncaught error: run by uncaught.test.ts with the kind of the process and of the error. */
const [kind, what] = process.argv.slice(2);
await startMonitoring(kind === "worker" ? "worker" : "web");
setInterval(() => undefined, 1_000); // otherwise the process ends by itself

// As Next.js does, so that a site continues.
if (kind === "web") process.on("unhandledRejection", () => undefined);
setTimeout(() => {
  if (what === "thrown") throw new RangeError("nobody caught this");
  void Promise.reject(new AppError("conflict", "planned", "This was planned."));
  void Promise.reject(new RangeError("nobody caught this"));
}, 10);
if (kind === "web") setTimeout(() => void stopMonitoring().then(() => process.exit(0)), 500);
