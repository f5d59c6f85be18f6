import { runDue } from "./due";
import { type Cause, NO_REQUEST, type World } from "./world";

/** One unit of work: what time has brought, the work, what that brought in turn; then its events leave. */
export function act<T>(world: World, work: () => T, cause: Cause = NO_REQUEST): T {
  try {
    world.store.transaction(() => runDue(world));
    world.cause = cause;
    const result = world.store.transaction(work);
    world.cause = NO_REQUEST;
    world.store.transaction(() => runDue(world));
    return result;
  } finally {
    world.cause = NO_REQUEST;
    world.deliveries.send();
  }
}
