import { useSyncExternalStore } from "react";

let totalCents: number | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Lets the phone's bar know what the booking card was quoted last; null when there is no price to show. */
export function setQuotedTotal(cents: number | null) {
  totalCents = cents;
  for (const listener of listeners) listener();
}

/** What the card was quoted last, in cents; null on the server and until there is a price. */
export const useQuotedTotal = () =>
  useSyncExternalStore(
    subscribe,
    () => totalCents,
    () => null,
  );
