import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

/** This browser is signed out: its cookie opens nothing any more, even if somebody kept it. */
export async function signOut({ actor, now }: Ctx) {
  if (actor.kind === "user" && actor.sessionId)
    await db.session.updateMany({ where: { id: actor.sessionId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}
