import { stopSignal } from "@/lib/telemetry/stop-signal";

/** A call of the service. Its signal aborts it. */
export type Operation<T> = (signal: AbortSignal) => Promise<T>;

const NEVER_ABORTED = new AbortController().signal;

/** Gives up after `ms`, or when the surrounding work is aborted, and aborts `run`; a later result is ignored. */
export async function withTimeLimit<T>(ms: number | undefined, run: Operation<T>): Promise<T> {
  const outer = stopSignal();
  if (ms === undefined) return run(outer ?? NEVER_ABORTED);
  const control = new AbortController();
  const signal = outer ? AbortSignal.any([control.signal, outer]) : control.signal;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimeLimitError(`no answer within ${ms} ms`);
      reject(error);
      control.abort(error);
    }, ms);
  });
  return Promise.race([run(signal), tooLong]).finally(() => clearTimeout(timer));
}

class TimeLimitError extends Error {
  override name = "TimeLimitError";
}
