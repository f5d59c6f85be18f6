import {
  BrokenCircuitError,
  CircuitState,
  CountBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from "cockatiel";
import type { BreakerStatus } from "@/lib/circuit-breaker/schema";
import { type Operation, withTimeLimit } from "@/lib/circuit-breaker/time-limit";
import { AppError } from "@/lib/errors";
import { stopSignal } from "@/lib/telemetry/stop-signal";

export interface BreakerRules {
  /** Asking longer than this is given up, and counts against the service. */
  limitMs?: number;
  /** An answer that took longer counts against it too. */
  slowMs?: number;
  /** Whether an error says that the service itself is in trouble; a refusal such as a declined card never is. */
  isFault?: (error: unknown) => boolean;
  /** The same for an answer. */
  isFaulty?: (answer: unknown) => boolean;
  /** How long it stays open before somebody may try, each time; otherwise ever longer. */
  halfOpenAfterMs?: number;
}

/** How one call differs from the others. */
export interface CallOptions {
  /** Where it may take longer than others; its slowness then says nothing. */
  limitMs?: number;
  /** Also sent while the breaker is open, unless an admin holds it so: work that recovery itself waits for. */
  evenOpen?: boolean;
}

/** Opens when half of the last 20 calls failed, 5 at least; then one call tries after 5 s, later ones after up to a minute. */
const WINDOW = { size: 20, threshold: 0.5, minimumNumberOfCalls: 5 };
const RETRY_BACKOFF = { initialDelay: 5_000, maxDelay: 60_000 };
/** A breaker without a probe closes when nobody has called for this long. */
const QUIET_MS = 60_000;

/** Stops asking a service that is in trouble, lets one call try again after a while, and closes when that one is well. */
export class Breaker {
  private readonly window = new CountBreaker(WINDOW);
  private readonly policy;
  private failures = 0;
  private isolation: { dispose: () => void } | undefined;
  private calledAt = 0;
  private probe: Operation<unknown> | undefined;

  /** `changed` is called at each change of state. */
  constructor(
    private readonly rules: BreakerRules,
    onChange: () => void,
  ) {
    const { isFault = () => true, halfOpenAfterMs: restMs = new ExponentialBackoff(RETRY_BACKOFF) } = rules;
    this.policy = circuitBreaker(
      handleWhen((error) => !isAborted() && !isPlanned(error) && isFault(error)).orWhenResult((answer) =>
        isMarkedFaulty(answer),
      ),
      { breaker: this.window, halfOpenAfter: restMs },
    );
    this.policy.onFailure(({ handled }) => handled && this.failures++);
    this.policy.onStateChange(onChange);
  }

  /** Sets a harmless read that finds out whether the service is back; no call then has to. */
  probeWith(probe: Operation<unknown>) {
    this.probe = probe;
  }

  /** With a probe, the first call after a pause sends that ahead, and nobody else waits for it. */
  async call<T>(run: Operation<T>, { limitMs, evenOpen = false }: CallOptions = {}): Promise<T> {
    this.calledAt = Date.now();
    const { state } = this.policy;
    if (evenOpen && state !== CircuitState.Closed && state !== CircuitState.Isolated)
      return withTimeLimit(limitMs ?? this.rules.limitMs, run);
    if (this.probe && state !== CircuitState.Closed) {
      if (state === CircuitState.HalfOpen) throw new BrokenCircuitError("a probe is in progress");
      await this.attempt(this.probe);
    }
    return this.attempt(run, limitMs);
  }

  /** Closes an open breaker whose service is back, without a caller. Called every few seconds. */
  async heal() {
    if (this.policy.state !== CircuitState.Open) return;
    if (this.probe) await this.attempt(this.probe).catch(() => undefined);
    else if (Date.now() - this.calledAt >= QUIET_MS) this.reset();
  }

  private async attempt<T>(run: Operation<T>, limitMs = this.rules.limitMs): Promise<T> {
    const { answer, faulty } = await this.policy.execute(async () => {
      const startedAt = performance.now();
      const answer = await withTimeLimit(limitMs, run);
      const { slowMs } = limitMs === this.rules.limitMs ? this.rules : {};
      const slow = performance.now() - startedAt > (slowMs ?? Number.POSITIVE_INFINITY);
      return { answer, faulty: !isAborted() && (slow || (this.rules.isFaulty?.(answer) ?? false)) };
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
    this.isolation ??= this.policy.isolate();
  }

  /** Closed, as if nothing had happened; also ends what forceOpen() began. */
  reset() {
    const held = this.isolation ?? this.policy.isolate();
    this.isolation = undefined;
    this.failures = 0;
    this.window.success(CircuitState.HalfOpen); // forgets the window
    held.dispose();
  }
}

/** The surrounding work was aborted: that says nothing of the service. */
const isAborted = () => stopSignal()?.aborted === true;
const isPlanned = (error: unknown) => error instanceof AppError && error.kind !== "unavailable";
const isMarkedFaulty = (answer: unknown) => (answer as { faulty?: boolean } | undefined)?.faulty === true; // made in call()
