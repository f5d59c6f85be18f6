import { decode } from "next-auth/jwt";
import { env } from "@/env";
import type { Actor, Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";

const secure = env.NEXT_PUBLIC_APP_URL.startsWith("https://");
/** The browser holds this to our own host and to https wherever there is https. */
export const SESSION_COOKIE = secure ? "__Host-tailtribe.session" : "tailtribe.session";
export const SESSION_COOKIE_OPTIONS = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
export const SESSION_MAX_MS = 30 * DAY_MS;

/** How long a session may lie unused. */
const IDLE_MS: Record<Role, number> = { OWNER: 7 * DAY_MS, CAREGIVER: 7 * DAY_MS, ADMIN: HOUR_MS / 2 };
/** lastSeenAt is written at most this often. */
const LAST_SEEN_INTERVAL_MS = 5 * MINUTE_MS;

export interface SignedIn {
  actor: Extract<Actor, { kind: "user" }>;
  user: {
    id: string;
    name: string | null;
    role: Role;
    locale: "nl" | "fr" | "en";
    emailVerified: boolean;
    /** Which texts they agreed to. */
    termsVersion: string | null;
    privacyVersion: string | null;
    /** ISO 8601, once they asked to be erased. */
    erasureDueAt: string | null;
    /** Of an admin: whether they have codes of an app or a passkey. */
    hasSecondFactor: boolean;
  };
  /** When this session last gave a second factor. */
  provenAt: Date | null;
}

/** Who a request's cookies say is asking, if the session behind them is still good. The row decides, on every request. */
export async function sessionFromCookies(cookieHeader: string | null, now: Date): Promise<SignedIn | null> {
  const token = cookieHeader && cookieValue(cookieHeader, SESSION_COOKIE);
  if (!token) return null;
  // A cookie that somebody else signed, or a broken one, is no cookie.
  const claims = await decode({ token, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  return typeof claims?.sid === "string" ? findActiveSession(claims.sid, now) : null;
}

/** In one statement, as every request waits for it. */
async function findActiveSession(id: string, now: Date): Promise<SignedIn | null> {
  const [session] = await db.$queryRaw<(Pick<SignedIn, "user" | "provenAt"> & { lastSeenAt: Date })[]>`
    SELECT s."lastSeenAt", s."provenAt", json_build_object('id', u.id, 'name', u.name, 'role', u.role, 'locale', u.locale,
      'emailVerified', u."emailVerifiedAt" IS NOT NULL, 'termsVersion', u."termsVersion",
      'privacyVersion', u."privacyVersion", 'erasureDueAt', u."erasureDueAt", 'hasSecondFactor', u.role = 'ADMIN' AND
        EXISTS (SELECT FROM "Totp" t WHERE t."userId" = u.id AND t."confirmedAt" IS NOT NULL)) AS "user"
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${id}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}
      AND u."suspendedAt" IS NULL AND u."erasedAt" IS NULL`;
  if (!session || after(session.lastSeenAt, IDLE_MS[session.user.role]) <= now) return null;
  const { lastSeenAt, user, provenAt } = session;
  if (after(lastSeenAt, LAST_SEEN_INTERVAL_MS) <= now)
    await db.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now } });
  return { actor: { kind: "user", id: user.id, role: user.role, sessionId: id }, user, provenAt };
}

/** What a Cookie header holds under a name. Nobody's cookie is what cannot be decoded: it is as if it were not there. */
export function cookieValue(header: string, name: string) {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return decoded(value.join("="));
  }
  return null;
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** So long after a second factor an admin may do what asks for one. */
const PROOF_MS = 10 * MINUTE_MS;

/** Whether an admin still has to add the second factor that this site requires. */
export const lacksSecondFactor = ({ user }: Pick<SignedIn, "user">) =>
  user.role === "ADMIN" && !user.hasSecondFactor && env.ADMIN_SECOND_FACTOR === "required";

/** Refuses an admin without a second factor and, for what is sensitive, one whose session has not given it lately. */
export function assertSecondFactor({ user, provenAt }: SignedIn, isSensitive: boolean, now: Date) {
  if (lacksSecondFactor({ user }))
    throw new AppError("forbidden", "second_factor_missing", "Add a second factor to your account first.");
  if (isSensitive && user.hasSecondFactor && (!provenAt || after(provenAt, PROOF_MS) <= now))
    throw new AppError("forbidden", "prove_again", "Give your second factor again to do this.");
}
