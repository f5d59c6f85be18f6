import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, assertDefined } from "@/lib/errors";

/** The id of a caregiver who asks for themselves; everybody else is refused. */
export function requireCaregiver(actor: Actor) {
  if (actor.kind === "user" && actor.role === "CAREGIVER") return actor.id;
  throw new AppError("forbidden", "wrong_role", "Only caregivers have a caregiver file.");
}

/**
 * The caregiver's own row, made at first touch and locked to the end of the transaction: changes to one file queue up,
 * and so do decisions on it.
 */
export async function lockMyCaregiver(tx: Tx, actor: Actor) {
  const userId = requireCaregiver(actor);
  await tx.caregiver.createMany({ data: { userId }, skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  return assertDefined(await tx.caregiver.findUnique({ where: { userId } }), "caregiver file");
}
