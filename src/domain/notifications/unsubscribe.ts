import { createHmac } from "node:crypto";
import { optionalKindOf } from "@/domain/notifications/kinds";
import type { Template } from "@/domain/notifications/templates";
import { env } from "@/env";
import { NoticeKind } from "@/generated/prisma/enums";
import { isSameSecret } from "@/lib/auth/secrets";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";

const signatureOf = (userId: string, kind: NoticeKind) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`unsubscribe:${kind}:${userId}`).digest("base64url");

/** What the link of a mail carries: it ends mails of one kind for one person, and does nothing else. */
export const unsubscribeToken = (userId: string, kind: NoticeKind) => `${kind}.${userId}.${signatureOf(userId, kind)}`;

/**
 * How its reader ends mails of this kind without signing in: what the link carries, and the headers by which mail programs
 * do it themselves (RFC 8058). Null for security and money.
 */
export function unsubscribeOf(userId: string, template: Template) {
  const kind = optionalKindOf(template);
  if (!kind) return null;
  const token = unsubscribeToken(userId, kind);
  return {
    token,
    headers: {
      "List-Unsubscribe": `<${env.NEXT_PUBLIC_APP_URL}/api/unsubscribe?token=${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** Whose mails of which kind a link ends; null for a text that we did not sign. */
export function readUnsubscribeToken(token: string) {
  const [name = "", userId = "", signature = ""] = token.split(".");
  const kind = Object.values(NoticeKind).find((each) => each === name);
  return kind && isSameSecret(signature, signatureOf(userId, kind)) ? { userId, kind } : null;
}

/** Ends mails of a kind without a sign-in: having the mail is enough. A second time changes nothing. */
export const unsubscribe = (token: string) =>
  inTransaction(async (tx) => {
    const link = readUnsubscribeToken(token);
    if (!link) throw new AppError("invalid", "link_not_valid", "This link is not complete.");
    const { userId, kind } = link;
    await tx.noticeSetting.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, email: false, inApp: true },
      update: { email: false },
    });
  });
