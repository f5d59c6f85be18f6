// Next.js may load this module more than once in a process; the process stops only once.
const held = globalThis as { tailtribeStopping?: boolean };

/** Whether this server finishes what it has and takes nothing new. */
export const isStopping = () => held.tailtribeStopping === true;

/** From now on this server says that it is not ready; whoever spreads the requests sends them elsewhere. */
export function beginStopping() {
  held.tailtribeStopping = true;
}
