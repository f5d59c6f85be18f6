import { createHash } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** For what no person's request moves: Stripe's word, or a rule of our own, which comes true once. */
export const onceByRule = (ctx: Ctx, rule: "stripe" | "rights_ended" | "paid_elsewhere"): OnceCtx => ({
  ...ctx,
  once: rule,
});

interface KeyedRequest {
  /** Chosen by the sender, new for each thing they want done. */
  key: string;
  operation: string;
  input: unknown;
}

/**
 * Runs a request once for each key of a user, in the transaction of its effect. The same key with the same input gets the
 * stored answer; with another input it is a conflict. A request that fails leaves no key.
 */
export async function oncePerKey<A extends Prisma.InputJsonObject>(
  tx: Tx,
  ctx: Ctx,
  { key, operation, input }: KeyedRequest,
  run: (once: OnceCtx) => Promise<A>,
): Promise<A> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") throw new AppError("forbidden", "sign_in", "Only people send requests with a key.");
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
  const answer = await run({ ...ctx, once: key });
  await tx.requestKey.update({ where, data: { answer } });
  return answer;
}
