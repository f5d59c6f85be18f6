import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { asyncContext, processWide } from "@/lib/process-wide";

/**
 * The tag of a cached answer: the part of its key before the bar, "item:ID" of "item:ID|page". Answers that one change
 * makes wrong together share a tag. To invalidate a tag is to raise its version, which is part of every key in memory:
 * an answer whose load began before the change ends up under the old version, where nothing reads it.
 */
export const tagOf = (key: string) => key.split("|", 1)[0] ?? key;

/** Stands for every tag at once. */
export const ALL_TAGS = "*";

/** Names of topics begin with it: nothing is cached under them, somebody waits for them. */
const TOPIC_MARK = "~";

/** A tag that wakes those who wait for it, in every process. */
export const topicOf = (name: string) => `${TOPIC_MARK}${name}`;

/** Longer than a healthy replica lags behind its primary. */
const RECENT_MS = 5_000;
/** More tags than change within the life of an answer. Beyond it all are invalidated once, which is right too. */
const MAX_TAGS = 10_000;

interface Change {
  version: number;
  at: number;
}

interface TagState {
  all: Change;
  of: Map<string, Change>;
  last: number;
  shared?: (tags: string[]) => Promise<void>;
}
const state = processWide<TagState>("cacheTags", () => ({ all: { version: 0, at: 0 }, of: new Map(), last: 0 }));

const waiting = processWide("topicListeners", () => new Map<string, Set<() => void>>());

/** Calls `wake` whenever a topic changes, in this process or another, until the returned function is called. */
export function onTopic(topic: string, wake: () => void) {
  const listeners = waiting.get(topic) ?? new Set();
  waiting.set(topic, listeners.add(wake));
  return () => {
    listeners.delete(wake);
    if (listeners.size === 0 && waiting.get(topic) === listeners) waiting.delete(topic);
  };
}

/** Wakes those who wait for these topics, and returns the other tags. */
function wakeTopics(tags: readonly string[]) {
  const [topics, others] = [tags.filter(isTopic), tags.filter((tag) => !isTopic(tag))];
  const woken = tags.includes(ALL_TAGS) ? [...waiting.keys()] : topics;
  for (const topic of woken) for (const wake of [...(waiting.get(topic) ?? [])]) wake();
  return others;
}

const isTopic = (tag: string) => tag.startsWith(TOPIC_MARK);

const lastChange = (tag: string) => state.of.get(tag) ?? state.all;

/** The version of a tag in this process; it differs after each change. */
export const tagVersion = (tag: string) => lastChange(tag).version;

/** Whether a tag changed so recently that a replica may not have the change yet. */
export const changedRecently = (tag: string, now = Date.now()) => now - lastChange(tag).at < RECENT_MS;

/** Invalidates tags in this process, at once. */
export function invalidateLocal(changed: readonly string[], now = Date.now()) {
  const tags = wakeTopics(changed);
  if (tags.length === 0) return;
  const change = { version: ++state.last, at: now };
  if (tags.includes(ALL_TAGS) || state.of.size + tags.length > MAX_TAGS) {
    state.all = change;
    state.of.clear();
  } else for (const tag of tags) state.of.set(tag, change);
}

/** Invalidates tags here and in the shared cache. Resolves when that is done, or has failed and is queued for a retry. */
export async function invalidate(tags: readonly string[]) {
  invalidateLocal(tags);
  const cached = tags.filter((tag) => !isTopic(tag));
  if (cached.length > 0) await state.shared?.(cached);
}

/** Registers how tags are invalidated in the shared cache. */
export function setSharedInvalidation(how: (tags: string[]) => Promise<void>) {
  state.shared = how;
}

/** The channel on which PostgreSQL notifies which tags a commit changed. */
export const CHANNEL = "tailtribe_cache";
/** PostgreSQL takes 8,000 bytes. */
const MAX_PAYLOAD = 7_500;

/** The tags that a transaction changes, and whether they are still to be notified at its end. */
const changedInTransaction = asyncContext<Map<string, boolean>>("changedTags");

/** The name of this process in notifications. */
export const { senderId } = processWide("invalidationSender", () => ({ senderId: randomUUID() }));

/** Notes the tags that the surrounding transaction changes; false when there is none. */
export function recordChangedTags(tags: readonly string[]) {
  const changed = changedInTransaction.getStore();
  for (const tag of tags) changed?.set(tag, true);
  return changed !== undefined;
}

/** Notes tags that a statement of the transaction notifies by itself: what it passes to pg_notify on CHANNEL. */
export function payloadInStatement(tags: readonly string[]) {
  const changed = changedInTransaction.getStore();
  for (const tag of tags) changed?.set(tag, changed.get(tag) ?? false);
  return notificationPayload(tags);
}

/** What is notified: the sender and its tags, separated by spaces. */
export function notificationPayload(tags: readonly string[]) {
  const text = [senderId, ...tags].join(" ");
  return text.length > MAX_PAYLOAD ? `${senderId} ${ALL_TAGS}` : text;
}

/**
 * Runs a transaction and passes it `notify`, to be called last: the database notifies the changed tags if and only if it
 * commits. Afterwards they are invalidated in this process and in the shared cache; also when the transaction failed,
 * because a commit whose answer was lost looks like that.
 */
export async function invalidateOnCommit<T>(
  transaction: (notify: (tx: Pick<Prisma.TransactionClient, "$executeRaw">) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const changed = new Map<string, boolean>();
  try {
    return await changedInTransaction.run(changed, () =>
      transaction(async (tx) => {
        const left = [...changed].flatMap(([tag, isLeft]) => (isLeft ? [tag] : []));
        if (left.length > 0) await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${notificationPayload(left)})`;
      }),
    );
  } finally {
    if (changed.size > 0) await invalidate([...changed.keys()]);
  }
}
