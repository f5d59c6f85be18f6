import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import type { AccountChange } from "./schema";
import { userIdOf } from "./user-id-of";

/** Somebody changes their own name, language, phone or address. What is left out stays. */
export async function updateAccount({ actor }: Ctx, change: AccountChange) {
  const id = userIdOf(actor);
  await db.user.update({ where: { id }, data: change, select: { id: true } });
  return { ok: true };
}
