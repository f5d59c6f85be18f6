import { createHmac, timingSafeEqual } from "node:crypto";
import { lockUser } from "@/domain/accounts/authorize";
import { notify } from "@/domain/notifications/notify";
import { env } from "@/env";
import type { TokenPurpose } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";

const VALID_FOR_MS: Record<TokenPurpose, number> = { VERIFY_EMAIL: DAY_MS, RESET_PASSWORD: 30 * MINUTE_MS };
const PAGE: Record<TokenPurpose, string> = { VERIFY_EMAIL: "verify-email", RESET_PASSWORD: "reset-password" };

/**
 * The half of a link that is not in the database, so that a reader of our tables cannot forge one. The row's id is random,
 * and the signature covers the purpose: a link to verify an address never resets a password.
 */
const signatureOf = (tokenId: string, purpose: TokenPurpose) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`link:${purpose}:${tokenId}`).digest("base64url");

/** The row behind a link that is about to be emailed. */
export const createToken = (
  tx: Tx,
  { userId, purpose, now, device }: { userId: string; purpose: TokenPurpose; now: Date; device?: string },
) =>
  tx.token.create({
    data: { userId, purpose, device, createdAt: now, expiresAt: after(now, VALID_FOR_MS[purpose]) },
    select: { id: true },
  });

/**
 * The URL in the email, in the reader's language. It is computed when the email is written and never stored. `next` is
 * where the person was going; the page that opens checks that it is a path of ours.
 */
export function linkUrl(tokenId: string, purpose: TokenPurpose, locale: "nl" | "fr" | "en", next?: string) {
  const url = `${env.NEXT_PUBLIC_APP_URL}/${locale}/${PAGE[purpose]}?token=${tokenId}.${signatureOf(tokenId, purpose)}`;
  return next ? `${url}&next=${encodeURIComponent(next)}` : url;
}

function genuineTokenId(text: string, purpose: TokenPurpose) {
  const [id = "", signature = ""] = text.split(".");
  const expected = Buffer.from(signatureOf(id, purpose));
  const candidate = Buffer.from(signature);
  return candidate.length === expected.length && timingSafeEqual(candidate, expected) ? id : null;
}

/** Whose link this is, with their password's hash, and which browser asked for it; null for one that is not valid. */
export async function peekToken(text: string, purpose: TokenPurpose, now: Date) {
  const id = genuineTokenId(text, purpose);
  if (!id) return null;
  return db.token.findFirst({
    where: { id, purpose, usedAt: null, expiresAt: { gt: now } },
    select: { userId: true, device: true, user: { select: { email: true, passwordHash: true } } },
  });
}

/** Uses up a link and returns its user. Of two concurrent uses one counts; forged, used and expired links get the same error. */
export async function redeemToken(tx: Tx, text: string, purpose: TokenPurpose, now: Date) {
  const id = genuineTokenId(text, purpose);
  const [token] = id
    ? await tx.token.updateManyAndReturn({
        where: { id, purpose, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { userId: true },
      })
    : [];
  if (!token) throw new AppError("invalid", "link_not_valid", "This link was already used or is too old.");
  return token.userId;
}

const PURPOSE = { "verify-address": "VERIFY_EMAIL", "reset-password": "RESET_PASSWORD" } as const;

/** Emails a link, at most one of a kind per minute, so that our forms cannot flood a mailbox. */
export async function mailLink(
  tx: Tx,
  userId: string,
  template: keyof typeof PURPOSE,
  { now, device }: Pick<Ctx, "now" | "device">,
  next?: string,
) {
  const purpose = PURPOSE[template];
  // Two requests at once would both find no earlier link.
  await lockUser(tx, userId);
  const recent = { userId, purpose, createdAt: { gt: after(now, -MINUTE_MS) } };
  if ((await tx.token.count({ where: recent })) > 0) return;
  const { id: tokenId } = await createToken(tx, { userId, purpose, now, device });
  await notify(tx, { template, userId, now, about: tokenId, data: next ? { tokenId, next } : { tokenId } });
}
