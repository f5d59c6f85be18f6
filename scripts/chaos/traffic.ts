import type { Lane } from "./accounts";
import { runBooking } from "./booking-flow";
import { Client, type ClientResponse } from "./client";
import type { Database } from "./database";
import type { ChaosEnvironment } from "./environment";
import type { AcknowledgedSteps, Tally } from "./tally";

const VISITORS = 4;
/** Clients obey Retry-After up to this: a run has minutes, not days. */
const MAX_RETRY_DELAY_MS = 1_500;
const CRON_INTERVAL_MS = 4_000;
const DRAIN_TIMEOUT_MS = 45_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const randomBetween = (from: number, to: number) => from + Math.random() * (to - from);

interface TrafficContext {
  world: ChaosEnvironment;
  lanes: Lane[];
  database: Database;
  tally: Tally;
  acknowledged: AcknowledgedSteps;
  serverMayBeDown: () => boolean;
}

/** Traffic until it is stopped: visitors who look around, owners and caregivers with a booking. */
export function startTraffic({ world, lanes, database, tally, acknowledged, serverMayBeDown }: TrafficContext) {
  let open = true;
  let deadline = Number.POSITIVE_INFINITY;
  const newClient = () => new Client(world.site, tally, serverMayBeDown);
  const retry = async (step: () => Promise<ClientResponse>): Promise<ClientResponse> => {
    for (;;) {
      const answer = await step();
      const isFinal = answer.outcome === "done" || answer.outcome === "refused by a rule";
      if (isFinal || Date.now() > deadline) return answer;
      await sleep(Math.min(answer.retryAfterMs || 500, MAX_RETRY_DELAY_MS));
    }
  };

  const couple = async (lane: Lane) => {
    const caregiverClient = newClient();
    for (let turn = 0; open; turn++) {
      const owner = lane.owners[turn % lane.owners.length];
      if (owner)
        await runBooking({ world, database, acknowledged, retry }, lane, owner, [newClient(), caregiverClient]);
      await sleep(randomBetween(50, 300));
    }
  };
  const visitor = async (number: number) => {
    const caregiver = lanes[number % lanes.length]?.caregiver.id;
    const places = ["/nl", "/api/caregivers?place=Gent", `/api/caregivers/${caregiver}`, `/fr/caregivers/${caregiver}`];
    const client = newClient();
    for (let step = number; open; step++) {
      await client.get(places[step % places.length] ?? "/nl");
      await sleep(randomBetween(100, 400));
    }
  };
  const clock = async () => {
    const headers = { authorization: `Bearer ${world.env.CRON_SECRET}` };
    while (open) {
      for (const name of ["expire", "payouts", "reconcile"])
        await fetch(`${world.site}/api/cron/${name}`, { headers }).catch(() => undefined); // the next call does it
      await sleep(CRON_INTERVAL_MS);
    }
  };
  const running = [...lanes.map(couple), ...Array.from({ length: VISITORS }, (_, n) => visitor(n)), clock()];
  // Their errors are reported at the end; until then a rejection must not end the process.
  const finished = Promise.all(running);
  finished.catch(() => undefined);
  return {
    /** Running requests may finish. */
    async drain() {
      open = false;
      deadline = Date.now() + DRAIN_TIMEOUT_MS;
      await finished;
    },
  };
}
