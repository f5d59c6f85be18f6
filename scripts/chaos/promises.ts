import type { Watch } from "./database";
import type { Tally } from "./tally";

/** What the site said yes to. A yes must be true for ever, whatever fell over a moment later. */
export class Promises {
  private readonly noted: { what: string; id: string; phase: string }[] = [];

  constructor(private readonly tally: Tally) {}

  note(what: string, id: string) {
    this.noted.push({ what, id, phase: this.tally.now.name });
    this.tally.step();
  }

  get size() {
    return this.noted.length;
  }

  /** Those that the database does not know of: each step is in its booking's history, or it was lost. */
  async broken({ ask }: Watch) {
    const steps = await ask<{ kept: string }>(`SELECT "bookingId" || ' ' || step AS kept FROM "BookingEvent"`);
    const known = new Set(steps.map(({ kept }) => kept));
    return this.noted.filter(({ what, id }) => !known.has(`${id} ${what}`));
  }
}
