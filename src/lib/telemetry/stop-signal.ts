import { asyncContext } from "@/lib/process-wide";

const current = asyncContext<AbortSignal>("stopSignal");

/** Runs something that must stop when `signal` aborts. Its calls to other services are aborted, too. */
export const withStopSignal = <T>(signal: AbortSignal, run: () => T): T => current.run(signal, run);

/** The signal that stops the current work; undefined if it has no limit. */
export const stopSignal = (): AbortSignal | undefined => current.getStore();
