import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { ALL_TAGS, invalidate } from "@/lib/invalidation/tags";
import { asyncContext, processWide } from "@/lib/process-wide";

/** What PostgreSQL calls out when families of cached answers changed; cache/ear.ts hears it. */
export const CHANNEL = "tailtribe_cache";

/** PostgreSQL takes 8,000 bytes. */
const MAX_PAYLOAD = 7_500;

const inside = asyncContext<Set<string>>("changedTags");

/** The name of this process in what is called out. */
export const { me } = processWide("invalidationSender", () => ({ me: randomUUID() }));

/** Notes families that the transaction around changes; false when there is none. */
export function recordChangedTags(tags: readonly string[]) {
  const changed = inside.getStore();
  for (const tag of tags) changed?.add(tag);
  return changed !== undefined;
}

/** "me family family": what is called out. */
export function notificationPayload(tags: readonly string[]) {
  const text = [me, ...tags].join(" ");
  return text.length > MAX_PAYLOAD ? `${me} ${ALL_TAGS}` : text;
}

/**
 * Runs a transaction and gives it `announce`, to be called last: the changed families are called out by the database if
 * and only if it commits. When it is over this process and the shared cache have forgotten them too; also when it failed,
 * since a commit whose answer was lost looks like that.
 */
export async function invalidateOnCommit<T>(
  transaction: (notify: (tx: Pick<Prisma.TransactionClient, "$executeRaw">) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const changed = new Set<string>();
  try {
    return await inside.run(changed, () =>
      transaction(async (tx) => {
        if (changed.size > 0) await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${notificationPayload([...changed])})`;
      }),
    );
  } finally {
    if (changed.size > 0) await invalidate([...changed]);
  }
}
