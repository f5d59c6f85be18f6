"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { rememberPageUser } from "@/components/ui/form/request";
import type { Me } from "@/domain/accounts/responses";

/** undefined until the response arrives. */
type CurrentUser = Me | null | undefined;

// public/theme.js reads the same key before the first paint.
export const SESSION_HINT = "session-hint";

let currentUser: CurrentUser;
let isRequested = false;
const listeners = new Set<() => void>();

async function fetchCurrentUser() {
  // Offline or an invalid response: the static page keeps the visitor's links.
  const answer = await fetch("/api/me")
    .then((response) => (response.ok ? response.json() : { user: null }))
    .catch(() => ({ user: null }));
  currentUser = answer.user ?? null;
  rememberPageUser(currentUser?.id ?? "");
  if (currentUser) localStorage.setItem(SESSION_HINT, "1");
  else {
    localStorage.removeItem(SESSION_HINT);
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
