import { requireUser } from "@/domain/accounts/authorize";
import { type Agreement, LEGAL_VERSIONS, PRIVACY_VERSION, TERMS_VERSION } from "@/domain/accounts/schema";
import type { LegalText } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

interface Agreed {
  role: string;
  termsVersion: string | null;
  privacyVersion: string | null;
}

/** The texts that somebody has to look at before they go on: changed since they agreed. Admins work for the platform. */
export function textsToAgree({ role, termsVersion, privacyVersion }: Agreed): LegalText[] {
  if (role === "ADMIN") return [];
  const agreed: Record<LegalText, string | null> = { TERMS: termsVersion, PRIVACY: privacyVersion };
  return (["TERMS", "PRIVACY"] as const).filter((text) => agreed[text] !== LEGAL_VERSIONS[text]);
}

/** Records, once for each version, that somebody agreed to the terms and read the privacy statement. */
export async function recordConsent(tx: Tx, userId: string, now: Date) {
  const versions = { termsVersion: TERMS_VERSION, privacyVersion: PRIVACY_VERSION };
  await tx.user.update({ where: { id: userId }, data: { ...versions, termsAcceptedAt: now }, select: { id: true } });
  await tx.consent.createMany({
    data: (["TERMS", "PRIVACY"] as const).map((text) => ({ userId, text, version: LEGAL_VERSIONS[text], at: now })),
    skipDuplicates: true,
  });
}

/** Agrees to the texts as the page showed them; another version by now is a conflict. */
export async function agree({ actor, now }: Ctx, { terms, privacy }: Agreement) {
  const userId = requireUser(actor);
  if (terms !== TERMS_VERSION || privacy !== PRIVACY_VERSION)
    throw new AppError("conflict", "legal_text_changed", "The texts have changed since you looked.");
  await inTransaction((tx) => recordConsent(tx, userId, now));
  return { ok: true };
}

/** What somebody agreed to, the newest first. */
export const listConsents = ({ actor }: Ctx) =>
  db.consent.findMany({
    where: { userId: requireUser(actor) },
    orderBy: [{ at: "desc" }, { text: "asc" }],
    select: { text: true, version: true, at: true },
  });
