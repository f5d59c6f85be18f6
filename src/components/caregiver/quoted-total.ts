import { useSyncExternalStore } from "react";

let totalCents: number | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Passes the booking card's last total to the bar on a phone; null without a price. */
export function setQuotedTotal(cents: number | null) {
  totalCents = cents;
  for (const listener of listeners) listener();
}

/** The booking card's last total in cents; null on the server and until there is a price. */
export const useQuotedTotal = () =>
  useSyncExternalStore(
    subscribe,
    () => totalCents,
    () => null,
  );
