import { createHmac } from "node:crypto";
import { env } from "@/env";
import { db, type Tx } from "@/lib/db";
import { AppError, must } from "@/lib/errors";
import { after, MINUTE_MS } from "@/lib/time";

const MAX_TRIES = 10;
const WINDOW_MS = 15 * MINUTE_MS;

/** Known and unknown addresses are counted alike, and none can be read back from the table. */
const keyOf = (email: string) => createHmac("sha256", env.NEXTAUTH_SECRET).update(`sign-in:${email}`).digest("hex");

/** Counts one try for an address; the eleventh within a quarter of an hour is refused before any password is hashed. */
export async function countTry(email: string, now: Date) {
  const since = after(now, -WINDOW_MS);
  // One statement, so that a hundred tries at once are a hundred, on however many servers.
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "SignInTries" AS known (key, count, since) VALUES (${keyOf(email)}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known.since <= ${since} THEN 1 ELSE known.count + 1 END,
      since = CASE WHEN known.since <= ${since} THEN excluded.since ELSE known.since END
    RETURNING count`;
  if (must(rows[0], "count of tries").count > MAX_TRIES)
    throw new AppError(
      "too_many",
      "too_many_tries",
      "Too many tries. Wait a quarter of an hour or reset your password.",
    );
}

/** Somebody proved that the address is theirs: they begin anew. */
export const forgetTries = (tx: Tx, email: string) => tx.signInTries.deleteMany({ where: { key: keyOf(email) } });
