import type { Tx } from "@/lib/db";
import { refuseOverspent } from "@/lib/rate-limit";
import { SIGN_IN_TRIES } from "@/lib/rate-limit/rules";
import { forgive, spend } from "@/lib/rate-limit/spend";

/** Counts one try for an address; the eleventh within a quarter of an hour is refused before any password is hashed. */
export async function countTry(email: string, now: Date) {
  const [spent] = await spend([{ budget: SIGN_IN_TRIES, subject: email }], now);
  refuseOverspent(spent, "too_many_tries");
}

/** Somebody proved that the address is theirs: they begin anew. */
export const forgetTries = (tx: Tx, email: string) => forgive(tx, SIGN_IN_TRIES, email);
