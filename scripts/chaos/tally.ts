/** How one request went, as a person would say it. */
export type Outcome = "done" | "refused by a rule" | "try again later" | "no connection" | "broken";

/** What happened between two moments of the run. */
export interface Phase {
  name: string;
  counts: Record<Outcome, number>;
  slowestMs: number;
  slowest: string;
  /** Steps of bookings that were acknowledged. */
  steps: number;
  /** What nobody planned for, and how often. */
  broken: Map<string, number>;
}

const none = () => ({ done: 0, "refused by a rule": 0, "try again later": 0, "no connection": 0, broken: 0 });

/** Counts what people meet, phase by phase. */
export class Tally {
  readonly phases: Phase[] = [];

  begin(name: string) {
    this.phases.push({ name, counts: none(), slowestMs: 0, slowest: "", steps: 0, broken: new Map() });
  }

  /** What began in one phase and ended in the next belongs to the one it ended in: that is when it was told. */
  count(outcome: Outcome, what: string, ms: number, detail = "") {
    const phase = this.now;
    phase.counts[outcome]++;
    if (ms > phase.slowestMs) Object.assign(phase, { slowestMs: ms, slowest: what });
    if (outcome !== "broken") return;
    const told = `${what}: ${detail}`;
    phase.broken.set(told, (phase.broken.get(told) ?? 0) + 1);
  }

  step() {
    this.now.steps++;
  }

  get now(): Phase {
    const phase = this.phases.at(-1);
    if (!phase) throw new Error("No phase has begun.");
    return phase;
  }
}
