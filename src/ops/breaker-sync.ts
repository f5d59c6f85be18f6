import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import {
  forceBreakerOpen,
  getCircuitBreakerStatuses,
  healBreakers,
  onBreakerChange,
  resetBreaker,
} from "@/lib/circuit-breaker";
import type { BreakerStatus, SharedStatus } from "@/lib/circuit-breaker/schema";
import { BREAKERS, type BreakerName } from "@/lib/circuit-breaker/schema";
import { db, dbUnguarded, type Tx } from "@/lib/db";
import { processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";
import { recordMetric } from "@/lib/telemetry/record";
import { after, MINUTE_MS } from "@/lib/time";

/** How often a process reports its breakers and reads an admin's overrides. */
const SYNC_EVERY_MS = 5_000;
/** A process that was silent for so long is gone. */
const LIVENESS_MS = 20_000;
/** With the database's breaker held open nobody can sign in to close it: such an order ends by itself. */
const DATABASE_HELD_MS = 5 * MINUTE_MS;

interface SyncState {
  me: string;
  /** The newest order that was carried out here, by breaker. */
  applied: Map<string, string>;
  isSynced: boolean;
}

const syncState = processWide<SyncState>("breakerSync", () => ({
  me: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  applied: new Map(),
  isSynced: false,
}));

/**
 * Shares this process's breakers with the others from now on, which is only advice: each process decides for itself. Also
 * closes those whose service is back, so that no breaker stays open for want of a caller.
 */
export function shareBreakers() {
  onBreakerChange((name) => {
    const { state, failures } = getCircuitBreakerStatuses()[name];
    recordMetric("breaker.changes", 1, { breaker: name, state });
    log.warn({ breaker: name, state, failures }, "breaker changed");
    void syncBreakers(new Date());
  });
  setInterval(() => {
    void healBreakers();
    void syncBreakers(new Date());
  }, SYNC_EVERY_MS).unref();
}

/**
 * One round of sharing, also while the database's own breaker is open: other processes must see it, and it must see its reset.
 * Without the database each process goes on with its own breakers.
 */
export async function syncBreakers(now: Date) {
  try {
    await applyOverrides(now);
    await reportStatuses(now);
  } catch (error) {
    log.debug({ error: String(error) }, "breakers not shared");
  }
}

async function reportStatuses(now: Date) {
  const statuses = getCircuitBreakerStatuses();
  const of = <K extends keyof BreakerStatus>(key: K) => BREAKERS.map((name) => statuses[name][key]);
  await dbUnguarded.$executeRaw`
    INSERT INTO "BreakerReport" ("name", "instance", "state", "failures", "forced", "seenAt")
    SELECT name, ${syncState.me}, state, failures, forced, ${now}
      FROM unnest(${[...BREAKERS]}::text[], ${of("state")}::text[], ${of("failures")}::int[], ${of("forced")}::bool[])
        AS mine(name, state, failures, forced)
    ON CONFLICT ("name", "instance") DO UPDATE
      SET "state" = EXCLUDED."state", "failures" = EXCLUDED."failures",
          "forced" = EXCLUDED."forced", "seenAt" = EXCLUDED."seenAt"`;
}

/** What was ordered before this process began says nothing to it, unless it still holds. */
async function applyOverrides(now: Date) {
  const overrides = await dbUnguarded.breakerOrder.findMany();
  for (const { name, forcedOpen, givenAt } of overrides) {
    const breaker = BREAKERS.find((known) => known === name);
    if (!breaker) continue;
    const ended = breaker === "database" && after(givenAt, DATABASE_HELD_MS) <= now;
    applyOverride(breaker, forcedOpen && !ended, givenAt);
  }
  syncState.isSynced = true;
}

/** Does in this process what an admin ordered, once. */
export function applyOverride(name: BreakerName, forcedOpen: boolean, givenAt: Date, isNew = syncState.isSynced) {
  const override = `${givenAt.getTime()} ${forcedOpen}`;
  if (syncState.applied.get(name) === override) return;
  if (forcedOpen) forceBreakerOpen(name);
  else if (isNew) resetBreaker(name);
  syncState.applied.set(name, override);
}

/** An admin's word to every process: hold the breaker open until further notice, or reset it. */
export async function setBreakerOverride(tx: Tx, now: Date, name: BreakerName, forcedOpen: boolean) {
  const override = { forcedOpen, givenAt: now };
  await tx.breakerOrder.upsert({ where: { name }, create: { name, ...override }, update: override });
}

/** The breakers of every process that reported recently. */
export async function sharedBreakerStatuses(now: Date): Promise<Record<BreakerName, SharedStatus[]>> {
  const rows = await db.breakerReport.findMany({
    where: { seenAt: { gt: after(now, -LIVENESS_MS) } },
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

/** The worst state of each breaker over this process and every other that reported recently. */
export async function fleetBreakerStates(now: Date) {
  const own = getCircuitBreakerStatuses();
  const shared = await sharedBreakerStatuses(now);
  return new Map(
    BREAKERS.map((name) => {
      const states = [own[name], ...shared[name]].map(({ state }) => state);
      return [name, SEVERITY.find((state) => states.includes(state)) ?? "CLOSED"];
    }),
  );
}

const SEVERITY = ["OPEN", "HALF_OPEN"] as const;

/** For the nightly cleanup: processes that are long gone. */
export const deleteOldReports = (tx: Tx, olderThan: Date) =>
  tx.breakerReport.deleteMany({ where: { seenAt: { lt: olderThan } } });
