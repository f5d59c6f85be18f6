import { linkFor } from "@/domain/accounts/link-token";
import { AccountChange, SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { updateAccount } from "@/domain/accounts/update-account";
import { verifyAddress } from "@/domain/accounts/verify-address";
import type { Ctx, Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { DEMO_PASSWORD } from "./demo-accounts";

export interface Person {
  id: string;
  role: Role;
}

export const emailOf = (key: string) => `${key}@tailtribe.test`;

/** Somebody of the town at a moment. */
export const as = ({ id, role }: Person, now: Date): Ctx => ({ actor: { kind: "user", id, role }, now });

/** What happens by itself at a moment. */
export const byItself = (now: Date): Ctx => ({ actor: { kind: "system", job: "demo-town" }, now });

/** Numbers nobody has: +32470000001 and up. */
export const phoneOf = (turn: number) => `+32470${String(turn).padStart(6, "0")}`;

interface Newcomer {
  key: string;
  name: string;
  role: "OWNER" | "CAREGIVER";
  locale: "nl" | "fr" | "en";
  /** "Street 1, 9000 Gent". */
  address: string;
  phone: string;
}

/** Signs somebody up at a moment in the past, follows the link of the mail a little later, and fills in their details. */
export async function moveIn({ key, name, role, locale, address, phone }: Newcomer, now: Date): Promise<Person> {
  const email = emailOf(key);
  const form = SignUp.parse({ name, email, password: DEMO_PASSWORD, role, locale, acceptTerms: true });
  await signUp({ actor: { kind: "visitor" }, now }, form);
  const { id, tokens } = await db.user.findUniqueOrThrow({ where: { email }, include: { tokens: true } });
  for (const { id: tokenId, purpose } of tokens) {
    const link = new URL(linkFor(tokenId, purpose, locale));
    await verifyAddress(
      { actor: { kind: "visitor" }, now: after(now, 6 * MINUTE_MS) },
      link.searchParams.get("token") ?? "",
    );
  }
  const person: Person = { id, role };
  await updateAccount(as(person, now), AccountChange.parse({ phone, ...addressOf(address) }));
  return person;
}

/** "Street 1, 9000 Gent" in its parts. */
export function addressOf(address: string) {
  const [, street, postcode, city] = /^(.+), (\d{4}) (.+)$/.exec(address) ?? [];
  return { street, postcode, city };
}
