import type { Database } from "./database";

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

const zeroCounts = () => ({ done: 0, "refused by a rule": 0, "try again later": 0, "no connection": 0, broken: 0 });

/** Counts what people meet, phase by phase. */
export class Tally {
  readonly phases: Phase[] = [];

  begin(name: string) {
    this.phases.push({ name, counts: zeroCounts(), slowestMs: 0, slowest: "", steps: 0, broken: new Map() });
  }

  /** A request that began in one phase and ended in the next belongs to the second: that is when it was reported. */
  count(outcome: Outcome, what: string, ms: number, detail = "") {
    const phase = this.current;
    phase.counts[outcome]++;
    if (ms > phase.slowestMs) Object.assign(phase, { slowestMs: ms, slowest: what });
    if (outcome !== "broken") return;
    const entry = `${what}: ${detail}`;
    phase.broken.set(entry, (phase.broken.get(entry) ?? 0) + 1);
  }

  step() {
    this.current.steps++;
  }

  get current(): Phase {
    const phase = this.phases.at(-1);
    if (!phase) throw new Error("No phase has begun.");
    return phase;
  }
}

/** What the site said yes to. A yes must be true for ever, whatever fell over a moment later. */
export class AcknowledgedSteps {
  private readonly acknowledged: { what: string; id: string; phase: string }[] = [];

  constructor(private readonly tally: Tally) {}

  add(what: string, id: string) {
    this.acknowledged.push({ what, id, phase: this.tally.current.name });
    this.tally.step();
  }

  get size() {
    return this.acknowledged.length;
  }

  /** Those that the database does not know of: each step is in its booking's history, or it was lost. */
  async missing({ ask }: Database) {
    const steps = await ask<{ stored: string }>(`SELECT "bookingId" || ' ' || step AS stored FROM "BookingEvent"`);
    const known = new Set(steps.map(({ stored }) => stored));
    return this.acknowledged.filter(({ what, id }) => !known.has(`${id} ${what}`));
  }
}
