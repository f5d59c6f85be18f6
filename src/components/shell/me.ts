"use client";
import { useSyncExternalStore } from "react";
import type { Me } from "@/domain/accounts/answers";

/** undefined while we do not know yet. */
type Known = Me | null | undefined;

// public/theme.js reads the same key before the first paint.
const HINT = "session-hint";

let known: Known;
let asked = false;
const listeners = new Set<() => void>();

async function ask() {
  // Offline or a broken answer: the static page stays what it is, with the visitor's links.
  const answer = await fetch("/api/me")
    .then((response) => (response.ok ? response.json() : { user: null }))
    .catch(() => ({ user: null }));
  known = answer.user ?? null;
  if (known) localStorage.setItem(HINT, "1");
  else {
    localStorage.removeItem(HINT);
    delete document.documentElement.dataset.session;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void ask();
  }
  return () => {
    listeners.delete(listener);
  };
}

/** The signed-in person for islands: null for a visitor, undefined until known. One request per page load. */
export const useMe = (): Known =>
  useSyncExternalStore(
    subscribe,
    () => known,
    () => undefined,
  );
