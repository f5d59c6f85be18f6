import { type Answer, Browser } from "./browser";
import type { Lane } from "./cast";
import type { Watch } from "./database";
import type { Promises } from "./promises";
import { tell } from "./story";
import type { Tally } from "./tally";
import type { World } from "./world";

const VISITORS = 4;
/** People wait as long as they are told, up to this: a run has minutes, not days. */
const LONGEST_WAIT_MS = 1_500;
const CLOCK_MS = 4_000;
const GO_HOME_MS = 45_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (from: number, to: number) => from + Math.random() * (to - from);

interface Stage {
  world: World;
  lanes: Lane[];
  watch: Watch;
  tally: Tally;
  promises: Promises;
  doorMayBeShut: () => boolean;
}

/** People keep coming until they are told to go home: visitors who look around, owners and caregivers with a booking. */
export function keepComing({ world, lanes, watch, tally, promises, doorMayBeShut }: Stage) {
  let open = true;
  let lastCall = Number.POSITIVE_INFINITY;
  const browser = () => new Browser(world.site, tally, doorMayBeShut);
  const persist = async (step: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const answer = await step();
      const isFinal = answer.outcome === "done" || answer.outcome === "refused by a rule";
      if (isFinal || Date.now() > lastCall) return answer;
      await pause(Math.min(answer.retryAfterMs || 500, LONGEST_WAIT_MS));
    }
  };

  const couple = async (lane: Lane) => {
    const theirs = browser();
    for (let turn = 0; open; turn++) {
      const owner = lane.owners[turn % lane.owners.length];
      if (owner) await tell({ world, watch, promises, persist }, lane, owner, [browser(), theirs]);
      await pause(between(50, 300));
    }
  };
  const visitor = async (number: number) => {
    const caregiver = lanes[number % lanes.length]?.caregiver.id;
    const places = ["/nl", "/api/caregivers?place=Gent", `/api/caregivers/${caregiver}`, `/fr/caregivers/${caregiver}`];
    const looks = browser();
    for (let step = number; open; step++) {
      await looks.get(places[step % places.length] ?? "/nl");
      await pause(between(100, 400));
    }
  };
  const clock = async () => {
    const headers = { authorization: `Bearer ${world.env.CRON_SECRET}` };
    while (open) {
      for (const name of ["expire", "payouts", "reconcile"])
        await fetch(`${world.site}/api/cron/${name}`, { headers }).catch(() => undefined); // the next call does it
      await pause(CLOCK_MS);
    }
  };
  const everybody = [...lanes.map(couple), ...Array.from({ length: VISITORS }, (_, n) => visitor(n)), clock()];
  // Their troubles are told when the doors close; until then an error must not end the run unheard.
  const gone = Promise.all(everybody);
  gone.catch(() => undefined);
  return {
    /** Whoever is in the middle of something may finish. */
    async goHome() {
      open = false;
      lastCall = Date.now() + GO_HOME_MS;
      await gone;
    },
  };
}
