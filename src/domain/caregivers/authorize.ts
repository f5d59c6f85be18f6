import type { Caregiver } from "@/generated/prisma/client";
import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError, assertDefined } from "@/lib/errors";

/** The id of a caregiver who acts for themselves; throws for everyone else. */
export function requireCaregiver(actor: Actor, what = "a caregiver file") {
  if (actor.kind === "user" && actor.role === "CAREGIVER") return actor.id;
  throw new AppError("forbidden", "wrong_role", `Only caregivers have ${what}.`);
}

/** Locks and reads a caregiver's row until the transaction ends; null for a person who has none. */
export async function lockCaregiver(tx: Tx, userId: string) {
  const [row] = await tx.$queryRaw<Caregiver[]>`SELECT * FROM "Caregiver" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  return row ?? null;
}

/** The caregiver's own row, created on first use and locked: changes to one file queue up, and so do decisions on it. */
export async function lockMyCaregiver(tx: Tx, actor: Actor) {
  const userId = requireCaregiver(actor);
  await tx.caregiver.createMany({ data: { userId }, skipDuplicates: true });
  return assertDefined(await lockCaregiver(tx, userId), "caregiver file");
}
