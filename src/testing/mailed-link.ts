import { linkFor } from "@/domain/accounts/link-token";
import { db } from "@/lib/db";

const PURPOSE = { "verify-address": "VERIFY_EMAIL", "reset-password": "RESET_PASSWORD" } as const;

/** The secret part of the newest link of a kind that was mailed to somebody; null when none was. */
export async function mailedToken(email: string, template: keyof typeof PURPOSE) {
  const mail = await db.email.findFirst({
    where: { template, user: { email } },
    orderBy: { createdAt: "desc" },
    select: { facts: true },
  });
  if (!mail) return null;
  const { tokenId } = mail.facts as { tokenId: string };
  return new URL(linkFor(tokenId, PURPOSE[template], "nl")).searchParams.get("token");
}
