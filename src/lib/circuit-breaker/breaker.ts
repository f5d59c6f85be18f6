import { CircuitState, CountBreaker, circuitBreaker, ExponentialBackoff, handleWhen } from "cockatiel";
import type { BreakerStatus } from "@/lib/circuit-breaker/status";
import { stopSignal } from "@/lib/deadline";
import { AppError } from "@/lib/errors";

export interface Rules {
  /** Asking longer than this is given up, and counts against the service. */
  limitMs?: number;
  /** An answer that took longer counts against it too. */
  slowMs?: number;
  /** Whether an error says that the service itself is in trouble; a refusal such as a declined card never is. */
  isFault?: (error: unknown) => boolean;
  /** The same for an answer. */
  isFaulty?: (answer: unknown) => boolean;
}

/** Opens when half of the last 20 calls failed, 5 at least; then one call tries after 5 s, later ones after up to a minute. */
const WINDOW = { size: 20, threshold: 0.5, minimumNumberOfCalls: 5 };
const TRY_AFTER = { initialDelay: 5_000, maxDelay: 60_000 };

/** Stops asking a service that is in trouble, lets one call try again after a while, and closes when that one is well. */
export class Breaker {
  private readonly window = new CountBreaker(WINDOW);
  private readonly policy;
  private failures = 0;
  private held: { dispose: () => void } | undefined;

  /** `changed` is told of each change of state. */
  constructor(
    private readonly rules: Rules,
    changed: () => void,
  ) {
    const { isFault = () => true } = rules;
    this.policy = circuitBreaker(
      handleWhen((error) => !isCalledOff() && !isPlanned(error) && isFault(error)).orWhenResult((answer) =>
        isMarked(answer),
      ),
      { breaker: this.window, halfOpenAfter: new ExponentialBackoff(TRY_AFTER) },
    );
    this.policy.onFailure(({ handled }) => handled && this.failures++);
    this.policy.onStateChange(changed);
  }

  /** `limitMs` where this call may take longer, or less long, than others. */
  async call<T>(run: (signal: AbortSignal) => Promise<T>, limitMs = this.rules.limitMs): Promise<T> {
    const { answer, faulty } = await this.policy.execute(async () => {
      const begun = performance.now();
      const answer = await within(limitMs, run);
      const slow = performance.now() - begun > (this.rules.slowMs ?? Number.POSITIVE_INFINITY);
      return { answer, faulty: !isCalledOff() && (slow || (this.rules.isFaulty?.(answer) ?? false)) };
    });
    if (!faulty) this.failures = 0;
    return answer;
  }

  status(): BreakerStatus {
    const { state } = this.policy;
    const open = state === CircuitState.Open || state === CircuitState.Isolated;
    return {
      state: open ? "OPEN" : state === CircuitState.HalfOpen ? "HALF_OPEN" : "CLOSED",
      failures: this.failures,
      forced: state === CircuitState.Isolated,
    };
  }

  forceOpen() {
    this.held ??= this.policy.isolate();
  }

  /** Closed, as if nothing had happened; also ends what forceOpen() began. */
  reset() {
    const held = this.held ?? this.policy.isolate();
    this.held = undefined;
    this.failures = 0;
    this.window.success(CircuitState.HalfOpen); // forgets the window
    held.dispose();
  }
}

/** The work this is for was told to stop: that says nothing of the service. */
const isCalledOff = () => stopSignal()?.aborted === true;
const isPlanned = (error: unknown) => error instanceof AppError && error.kind !== "unavailable";
const isMarked = (answer: unknown) => (answer as { faulty?: boolean } | undefined)?.faulty === true; // made in call()

/** Gives up after `ms`, or when the work it is for has to stop, and tells `run`; what it answers later is nobody's any more. */
async function within<T>(ms: number | undefined, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  const outer = stopSignal();
  const signal = outer ? AbortSignal.any([control.signal, outer]) : control.signal;
  if (ms === undefined) return run(signal);
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
