import { processWide } from "@/lib/process-wide";

/**
 * Answers that one change makes untrue together are a family: what stands before the bar in "caregiver:ID|page". A family
 * is forgotten by giving it a new number, which is part of every key in memory: what was being loaded meanwhile ends up
 * under the old number, where nobody looks.
 */
export const tagOf = (key: string) => key.split("|", 1)[0] ?? key;

/** Stands for every family at once. */
export const ALL_TAGS = "*";

/** Longer than a healthy copy of the database lags behind. */
const RECENT_MS = 5_000;
/** More than change within the life of an answer; beyond it all are forgotten once, which is right too. */
const MAX_TAGS = 10_000;

interface Change {
  version: number;
  at: number;
}

/** scripts/page-cache.mjs reads `all` and `of`. */
interface TagState {
  all: Change;
  of: Map<string, Change>;
  last: number;
  shared?: (tags: string[]) => Promise<void>;
}
const state = processWide<TagState>("cacheTags", () => ({ all: { version: 0, at: 0 }, of: new Map(), last: 0 }));

const lastChange = (tag: string) => state.of.get(tag) ?? state.all;

/** The number of a family in this process; another one after each change. */
export const tagVersion = (tag: string) => lastChange(tag).version;

/** Whether it changed so lately that a copy of the database may not know yet. */
export const changedRecently = (tag: string, now = Date.now()) => now - lastChange(tag).at < RECENT_MS;

/** Forgets families in this process, at once. */
export function invalidateLocal(tags: readonly string[], now = Date.now()) {
  const all = tags.includes(ALL_TAGS) || state.of.size + tags.length > MAX_TAGS;
  const change = { version: ++state.last, at: now };
  if (all) {
    state.all = change;
    state.of.clear();
  } else for (const tag of tags) state.of.set(tag, change);
}

/** Forgets families here and in what all processes share; ends when that is done, or has failed and is kept to be done. */
export async function invalidate(tags: readonly string[]) {
  invalidateLocal(tags);
  await state.shared?.([...tags]);
}

/** Says how families are forgotten in what all processes share. */
export function setSharedInvalidation(how: (tags: string[]) => Promise<void>) {
  state.shared = how;
}
