import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { processWide } from "@/lib/process-wide";

/** Longer than any run may take; a run that was cut off blocks the next for no longer than this. */
const LEASE = "2 minutes";
const TRY_EVERY_MS = 200;
/** Less than a function on Vercel lives. */
const WAIT_MS = 8_000;

interface Flight {
  now?: Promise<unknown>;
  next?: Promise<unknown>;
}
const flights = processWide("flights", () => new Map<string, Flight>());

/**
 * One run of a name at a time, over all servers. A call during a run gets the one that begins after it, together
 * with everybody else who called meanwhile: so a run never misses what was there when it was asked for, and a hundred
 * calls at once are two runs.
 */
export function singleFlight(name: string, run: () => Promise<unknown>): Promise<unknown> {
  const flight = flights.get(name) ?? {};
  flights.set(name, flight);
  if (flight.next) return flight.next;
  if (!flight.now) return startRun(flight, name, run);
  flight.next = flight.now
    .catch(() => undefined) // the callers of that run get the error
    .then(() => {
      flight.next = undefined;
      return startRun(flight, name, run);
    });
  return flight.next;
}

function startRun(flight: Flight, name: string, run: () => Promise<unknown>) {
  const mine = withLease(name, run).finally(() => {
    if (flight.now === mine) flight.now = undefined;
  });
  flight.now = mine;
  return mine;
}

/** Waits a while for a run on another server; what that one does not see, the next tick does. */
async function withLease(name: string, run: () => Promise<unknown>) {
  const holder = randomUUID();
  const until = Date.now() + WAIT_MS;
  while (!(await acquireLease(name, holder))) {
    if (Date.now() > until) return { skipped: "another server is at it" };
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
  }
  try {
    return await run();
  } finally {
    await db.cronLease.deleteMany({ where: { name, holder } });
  }
}

async function acquireLease(name: string, holder: string) {
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO "CronLease" AS held (name, holder, until) VALUES (${name}, ${holder}::uuid, now() + ${LEASE}::interval)
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE held.until <= now()
    RETURNING name`;
  return rows.length > 0;
}
