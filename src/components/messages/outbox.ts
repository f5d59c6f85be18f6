import { forget, readStored, store } from "@/components/ui/browser-storage";

/** A message that has not reached the server. */
export interface Unsent {
  key: string;
  text: string;
  /** Uploaded before, for this thread. */
  pictureIds?: string[];
  /** Why the server refused it; such a message waits for its author. */
  problem?: string;
}

export interface Outbox {
  draft: string;
  unsent: Unsent[];
}

const EMPTY: Outbox = { draft: "", unsent: [] };

/** Signing out forgets everything under it. */
export const OUTBOX_PREFIX = "messages:";

const storageKey = (userId: string, threadId: string) => `${OUTBOX_PREFIX}${userId}:${threadId}`;

/** What this person wrote here and did not send, kept by the browser through reloads and an expired session. */
export function readOutbox(userId: string, threadId: string): Outbox {
  try {
    const saved: unknown = JSON.parse(readStored("localStorage", storageKey(userId, threadId)) ?? "null");
    return isOutbox(saved) ? saved : EMPTY;
  } catch {
    return EMPTY; // another script's value, or a truncated one
  }
}

export function saveOutbox(userId: string, threadId: string, outbox: Outbox) {
  const key = storageKey(userId, threadId);
  if (outbox.draft === "" && outbox.unsent.length === 0) forget("localStorage", key);
  else store("localStorage", key, JSON.stringify(outbox));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isOutbox = (value: unknown): value is Outbox =>
  isRecord(value) &&
  typeof value.draft === "string" &&
  Array.isArray(value.unsent) &&
  value.unsent.every((one) => isRecord(one) && typeof one.key === "string" && typeof one.text === "string");

/** No answer, or a passing fault: sent again by itself. The others wait for their author. */
export const isPassing = (code: string) =>
  /^(network|cut_off|unavailable|busy|bug|too_many|too_many_messages)$/.test(code);
