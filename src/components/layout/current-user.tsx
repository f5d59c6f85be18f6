"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { forget, store } from "@/components/ui/browser-storage";
import { getJson, rememberPageUser } from "@/components/ui/form/get-json";
import type { Me } from "@/domain/accounts/responses";

/** undefined until the response arrives. */
type CurrentUser = Me | null | undefined;

// public/theme.js reads the same key before the first paint.
export const SESSION_HINT = "session-hint";

let currentUser: CurrentUser;
let isRequested = false;
const listeners = new Set<() => void>();

const RETRIES_MS = [1_000, 4_000, 15_000, 60_000];

async function fetchCurrentUser(attempt = 0) {
  const result = await getJson<{ user: Me | null }>("/api/me");
  if (!result.ok) {
    // One failed request signs nobody out: what the page shows stays, and we ask again.
    const wait = RETRIES_MS[attempt];
    if (wait) setTimeout(() => void fetchCurrentUser(attempt + 1), wait);
    return;
  }
  currentUser = result.answer.user;
  rememberPageUser(currentUser?.id ?? "");
  if (currentUser) store("localStorage", SESSION_HINT, "1");
  else {
    forget("localStorage", SESSION_HINT);
    delete document.documentElement.dataset.session;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!isRequested) {
    isRequested = true;
    void fetchCurrentUser();
  }
  return () => {
    listeners.delete(listener);
  };
}

/** The signed-in user for client components: null for a visitor, undefined until known. One request per page load. */
export const useCurrentUser = (): CurrentUser =>
  useSyncExternalStore(
    subscribe,
    () => currentUser,
    () => undefined,
  );

/** Shows a part of a menu once the reader's role is known. Not an access check: the pages themselves check. */
export function RoleOnly({ role, children }: { role: Me["role"]; children: ReactNode }) {
  return useCurrentUser()?.role === role ? children : null;
}
