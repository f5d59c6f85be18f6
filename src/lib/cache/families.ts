/**
 * Answers that one change makes untrue together are a family: what stands before the bar in "caregiver:ID|page". A family
 * is forgotten by giving it a new number, which is part of every key in memory: what was being loaded meanwhile ends up
 * under the old number, where nobody looks.
 */
export const familyOf = (key: string) => key.split("|", 1)[0] ?? key;

/** Stands for every family at once. */
export const EVERYTHING = "*";

/** Longer than a healthy copy of the database lags behind. */
const LATELY_MS = 5_000;
/** More than change within the life of an answer; beyond it all are forgotten once, which is right too. */
const MAX_FAMILIES = 10_000;

interface Change {
  generation: number;
  at: number;
}

// Next.js may load this module more than once in a process; what is forgotten is forgotten in all of it.
const held = globalThis as {
  tailtribeFamilies?: {
    all: Change;
    of: Map<string, Change>;
    last: number;
    shared?: (families: string[]) => Promise<void>;
  };
};
held.tailtribeFamilies ??= { all: { generation: 0, at: 0 }, of: new Map(), last: 0 };
const known = held.tailtribeFamilies;

const changeOf = (family: string) => known.of.get(family) ?? known.all;

/** The number of a family in this process; another one after each change. */
export const generationOf = (family: string) => changeOf(family).generation;

/** Whether it changed so lately that a copy of the database may not know yet. */
export const changedLately = (family: string, now = Date.now()) => now - changeOf(family).at < LATELY_MS;

/** Forgets families in this process, at once. */
export function forgetHere(families: readonly string[], now = Date.now()) {
  const all = families.includes(EVERYTHING) || known.of.size + families.length > MAX_FAMILIES;
  const change = { generation: ++known.last, at: now };
  if (all) {
    known.all = change;
    known.of.clear();
  } else for (const family of families) known.of.set(family, change);
}

/** Forgets families here and in what all processes share; ends when that is done, or has failed and is kept to be done. */
export async function forget(families: readonly string[]) {
  forgetHere(families);
  await known.shared?.([...families]);
}

/** Says how families are forgotten in what all processes share. */
export function forgetShared(how: (families: string[]) => Promise<void>) {
  known.shared = how;
}
