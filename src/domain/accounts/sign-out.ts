import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

/** One browser is signed out: its cookie opens nothing any more, even if somebody kept a copy. */
export async function signOut({ now }: Ctx, sessionId: string | undefined) {
  if (sessionId) await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
  return { ok: true };
}
