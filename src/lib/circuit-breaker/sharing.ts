import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { forceBreakerOpen, getCircuitBreakerStatuses, onBreakerChange, resetBreaker } from "@/lib/circuit-breaker";
import { BREAKERS, type BreakerName } from "@/lib/circuit-breaker/names";
import type { BreakerStatus, SharedStatus } from "@/lib/circuit-breaker/status";
import { db, dbUnguarded, type Tx } from "@/lib/db";
import { log } from "@/lib/log";
import { recordMetric } from "@/lib/monitoring";
import { after, MINUTE_MS } from "@/lib/time";

/** How often a process says how its breakers are, and hears what an admin asked of them. */
const EVERY_MS = 5_000;
/** A process that was silent for so long is gone. */
const SILENT_MS = 20_000;
/** With the database's breaker held open nobody can sign in to close it: such an order ends by itself. */
const DATABASE_HELD_MS = 5 * MINUTE_MS;

interface Sharing {
  me: string;
  /** The newest order that was carried out here, by breaker. */
  obeyed: Map<string, string>;
  listening: boolean;
}

// One process, however often Next.js loads this module.
const held = globalThis as { tailtribeSharing?: Sharing };
held.tailtribeSharing ??= {
  me: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  obeyed: new Map(),
  listening: false,
};
const sharing = held.tailtribeSharing;

/** Shares this process's breakers with the others from now on. Only advice: each process decides for itself. */
export function shareBreakers() {
  onBreakerChange((name) => {
    const { state, failures } = getCircuitBreakerStatuses()[name];
    recordMetric("breaker.changes", 1, { breaker: name, state });
    log.warn({ breaker: name, state, failures }, "breaker changed");
    void tellAndListen(new Date());
  });
  setInterval(() => void tellAndListen(new Date()), EVERY_MS).unref();
}

/**
 * One round of sharing, also while the database's own breaker is open: it must be heard of, and hear that it may close.
 * Without the database each process goes on with its own breakers.
 */
export async function tellAndListen(now: Date) {
  try {
    await obey(now);
    await report(now);
  } catch (error) {
    log.debug({ error: String(error) }, "breakers not shared");
  }
}

async function report(now: Date) {
  const statuses = getCircuitBreakerStatuses();
  const of = <K extends keyof BreakerStatus>(key: K) => BREAKERS.map((name) => statuses[name][key]);
  await dbUnguarded.$executeRaw`
    INSERT INTO "BreakerReport" ("name", "instance", "state", "failures", "forced", "seenAt")
    SELECT name, ${sharing.me}, state, failures, forced, ${now}
      FROM unnest(${[...BREAKERS]}::text[], ${of("state")}::text[], ${of("failures")}::int[], ${of("forced")}::bool[])
        AS mine(name, state, failures, forced)
    ON CONFLICT ("name", "instance") DO UPDATE
      SET "state" = EXCLUDED."state", "failures" = EXCLUDED."failures",
          "forced" = EXCLUDED."forced", "seenAt" = EXCLUDED."seenAt"`;
}

/** What was ordered before this process began says nothing to it, unless it still holds. */
async function obey(now: Date) {
  const orders = await dbUnguarded.breakerOrder.findMany();
  for (const { name, forcedOpen, givenAt } of orders) {
    const breaker = BREAKERS.find((known) => known === name);
    if (!breaker) continue;
    const ended = breaker === "database" && after(givenAt, DATABASE_HELD_MS) <= now;
    carryOut(breaker, forcedOpen && !ended, givenAt);
  }
  sharing.listening = true;
}

/** Does in this process what an admin ordered, once. */
export function carryOut(name: BreakerName, forcedOpen: boolean, givenAt: Date, isNew = sharing.listening) {
  const order = `${givenAt.getTime()} ${forcedOpen}`;
  if (sharing.obeyed.get(name) === order) return;
  if (forcedOpen) forceBreakerOpen(name);
  else if (isNew) resetBreaker(name);
  sharing.obeyed.set(name, order);
}

/** An admin's word to every process: hold the breaker open until further notice, or close it and begin anew. */
export async function orderBreaker(tx: Tx, now: Date, name: BreakerName, forcedOpen: boolean) {
  const order = { forcedOpen, givenAt: now };
  await tx.breakerOrder.upsert({ where: { name }, create: { name, ...order }, update: order });
}

/** The breakers of every process that was heard of just now. */
export async function sharedBreakerStatuses(now: Date): Promise<Record<BreakerName, SharedStatus[]>> {
  const rows = await db.breakerReport.findMany({
    where: { seenAt: { gt: after(now, -SILENT_MS) } },
    orderBy: [{ instance: "asc" }],
    take: 500,
  });
  const of = (name: BreakerName) =>
    rows
      .filter((row) => row.name === name)
      .map(({ instance, state, failures, forced, seenAt }) => ({
        ...{ instance, failures, forced, seenAt },
        state: state as BreakerStatus["state"], // checked by the database
      }));
  return {
    stripe: of("stripe"),
    email: of("email"),
    database: of("database"),
    storage: of("storage"),
    cache: of("cache"),
    external: of("external"),
  };
}

/** For the nightly cleanup: processes that are long gone. */
export const forgetOldReports = (tx: Tx, olderThan: Date) =>
  tx.breakerReport.deleteMany({ where: { seenAt: { lt: olderThan } } });
