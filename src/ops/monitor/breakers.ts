import { getCircuitBreakerStatuses, onBreakerChange } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { AppError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { fleetBreakerStates } from "@/ops/breaker-sync";

/** Raises an alert the moment a breaker of this process opens; evaluateBreakers() resolves it. */
export function alertWhenBreakersOpen() {
  onBreakerChange((name) => {
    if (getCircuitBreakerStatuses()[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
  });
}

/**
 * A breaker is an alert while it is open in any live process. One process that closes its own does not resolve it for the
 * others, and the last report of a dead process expires. A half-open breaker is undecided, so it changes nothing.
 */
export async function evaluateBreakers(now: Date) {
  for (const [name, state] of await fleetBreakerStates(now)) {
    if (state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
    else if (state === "CLOSED") resolveAlert("breaker_open", name);
  }
}

/** The same of this process alone, when the database fails with `error`. */
export function evaluateOwnBreakers(error: unknown) {
  const own = getCircuitBreakerStatuses();
  for (const name of BREAKERS) if (own[name].state === "OPEN") raiseAlert("breaker_open", { breaker: name }, name);
  // An outage counts before its breaker opens; evaluateBreakers() resolves it once the database is back.
  const planned = fromDatabaseError(error);
  if (planned instanceof AppError && planned.kind === "unavailable" && own.database.state !== "OPEN")
    raiseAlert("breaker_open", { breaker: "database", error: planned.code }, "database");
}
