import { useSyncExternalStore } from "react";

let total: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Passes the booking card's last total to the bar on a phone, as people read it; null without a price. */
export function setQuotedTotal(text: string | null) {
  total = text;
  for (const listener of listeners) listener();
}

/** The booking card's last total; null on the server and until there is a price. */
export const useQuotedTotal = () =>
  useSyncExternalStore(
    subscribe,
    () => total,
    () => null,
  );
