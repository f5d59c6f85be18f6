import { createHmac, timingSafeEqual } from "node:crypto";
import { lockUser } from "@/domain/accounts/authorize";
import { notify } from "@/domain/notifications/notify";
import { env } from "@/env";
import type { TokenPurpose } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";

const VALID_FOR_MS: Record<TokenPurpose, number> = {
  ...{ VERIFY_EMAIL: DAY_MS, RESET_PASSWORD: 30 * MINUTE_MS, CHANGE_EMAIL: DAY_MS },
  // Longer than the other: the owner of the old address may read their mail only days later.
  STOP_EMAIL_CHANGE: 7 * DAY_MS,
};
const PAGE: Record<TokenPurpose, string> = {
  ...{ VERIFY_EMAIL: "verify-email", RESET_PASSWORD: "reset-password" },
  ...{ CHANGE_EMAIL: "email-change", STOP_EMAIL_CHANGE: "email-change" },
};

/**
 * The half of a link that is not in the database, so that a reader of our tables cannot forge one. The row's id is random,
 * and the signature covers the purpose: a link to verify an address never resets a password.
 */
const signatureOf = (tokenId: string, purpose: TokenPurpose) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`link:${purpose}:${tokenId}`).digest("base64url");

interface NewToken {
  userId: string;
  purpose: TokenPurpose;
  now: Date;
  device?: string | undefined;
  /** Where it is mailed to, if not to the account's address. */
  address?: string;
}

/** The row behind a link that is about to be emailed. */
export const createToken = (tx: Tx, { userId, purpose, now, device, address }: NewToken) =>
  tx.token.create({
    data: { userId, purpose, device, address, createdAt: now, expiresAt: after(now, VALID_FOR_MS[purpose]) },
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
    select: { userId: true, device: true, address: true, user: { select: { email: true, passwordHash: true } } },
  });
}

/** Uses up a link and returns its user. Of two concurrent uses one counts; forged, used and expired links get the same error. */
export const redeemToken = async (tx: Tx, text: string, purpose: TokenPurpose, now: Date) =>
  (await redeemLink(tx, text, purpose, now)).userId;

/** The same, with the address that the link was mailed to. */
export async function redeemLink(tx: Tx, text: string, purpose: TokenPurpose, now: Date) {
  const id = genuineTokenId(text, purpose);
  const [token] = id
    ? await tx.token.updateManyAndReturn({
        where: { id, purpose, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { userId: true, address: true, createdAt: true },
      })
    : [];
  if (!token) throw new AppError("invalid", "link_not_valid", "This link was already used or is too old.");
  return token;
}

/**
 * Whether an address may still go back to the account that had it: nobody else gets it until the link to undo its change
 * has expired, or somebody who took the account over could keep its owner out.
 */
export const isHeldAddress = async (tx: Tx, address: string, now: Date, exceptOf?: string) =>
  (await tx.token.count({
    where: {
      ...{ purpose: "STOP_EMAIL_CHANGE", address, usedAt: null, expiresAt: { gt: now } },
      ...(exceptOf && { NOT: { userId: exceptOf } }),
    },
  })) > 0;

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
