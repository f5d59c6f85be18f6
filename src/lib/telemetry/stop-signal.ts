import { asyncContext } from "@/lib/process-wide";

const current = asyncContext<AbortSignal>("stopSignal");

/** Runs something that has to stop when `signal` says so. What it asks of other services on its way is called off then. */
export const withStopSignal = <T>(signal: AbortSignal, run: () => T): T => current.run(signal, run);

/** What tells the work under way to stop; undefined where nothing limits it. */
export const stopSignal = (): AbortSignal | undefined => current.getStore();
