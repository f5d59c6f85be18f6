import { createHash } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

interface KeyedRequest {
  /** Chosen by the sender, new for each thing they want done; without one the request runs. */
  key: string | undefined;
  operation: string;
  input: unknown;
}

/**
 * Runs a request once for each key of a user, in the transaction of its effect. The same key with the same input gets the
 * stored answer; with another input it is a conflict. A request that fails leaves no key.
 */
export async function oncePerKey<A extends Prisma.InputJsonObject>(
  tx: Tx,
  { actor, now }: Ctx,
  { key, operation, input }: KeyedRequest,
  run: () => Promise<A>,
): Promise<A> {
  if (key === undefined || actor.kind !== "user") return run();
  const inputHash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
  const where = { userId_key: { userId: actor.id, key } };
  // Of two requests at once the second waits here until the first has ended.
  const { count } = await tx.requestKey.createMany({
    data: { userId: actor.id, key, operation, inputHash, at: now },
    skipDuplicates: true,
  });
  if (count === 0) {
    const first = await tx.requestKey.findUniqueOrThrow({ where });
    if (first.operation !== operation || first.inputHash !== inputHash)
      throw new AppError("conflict", "key_reused", "This key belongs to another request, which was done.");
    return first.answer as A; // stored below by the same operation
  }
  const answer = await run();
  await tx.requestKey.update({ where, data: { answer } });
  return answer;
}
