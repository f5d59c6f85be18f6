import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { userIdOf } from "./user-id-of";

/** Every browser of this person is signed out, this one too. */
export async function signOutEverywhere({ actor, now }: Ctx) {
  const userId = userIdOf(actor);
  await db.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}
