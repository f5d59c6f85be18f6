import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx } from "@/lib/actor";
import { lacksSecondFactor, type SignedIn, sessionFromCookies } from "@/lib/auth";
import { deviceOf, hasFreshCookie } from "@/lib/auth/cookies";
import { AppError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { clientAddress } from "@/lib/http/client-address";
import { type PageQuery, withQuery } from "@/lib/http/security/safe-path";
import { assertWithinLimit, limitRequest } from "@/lib/rate-limit";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";

/** The signed-in viewer of the page being rendered, looked up once per request. */
export const viewer = cache(
  async (): Promise<SignedIn | null> => sessionFromCookies((await headers()).get("cookie"), new Date()),
);

/**
 * The context of a personal page. A visitor is redirected to sign in and returns to `path` (with its language) and its
 * query; a user with another role gets the page's 404, and an admin without the second factor they need goes to add one.
 */
export async function pageCtx(as: "user" | "CAREGIVER" | "ADMIN", path: `/${string}`, query: PageQuery = {}) {
  const signedIn = await viewer();
  if (!signedIn) redirect(`/${path.split("/")[1]}/sign-in?next=${encodeURIComponent(withQuery(path, query))}`);
  if (as !== "user" && signedIn.actor.role !== as) {
    recordSecurityEvent("rights_refused", { userId: signedIn.actor.id });
    notFound();
  }
  if (as === "ADMIN" && lacksSecondFactor(signedIn)) redirect(`/${path.split("/")[1]}/account/security?required=1`);
  const ctx: Ctx = { actor: signedIn.actor, now: new Date(), fresh: hasFreshCookie((await headers()).get("cookie")) };
  return { ctx, user: signedIn.user };
}

/** The context of who looks at a page that asks which browser it is in. */
export async function browserCtx(): Promise<Ctx> {
  const signedIn = await viewer();
  const device = deviceOf((await headers()).get("cookie"));
  return { actor: signedIn?.actor ?? { kind: "visitor" }, now: new Date(), device };
}

/** The context of a visitor on a page that is the same for everybody; counted like the same request to the API. */
export async function visitorCtx(limit: Parameters<typeof limitRequest>[0]): Promise<Ctx> {
  const requestHeaders = await headers();
  const address = clientAddress(requestHeaders) ?? undefined;
  const ctx: Ctx = {
    actor: { kind: "visitor" },
    now: new Date(),
    address,
    fresh: hasFreshCookie(requestHeaders.get("cookie")),
  };
  assertWithinLimit(await limitRequest(limit, ctx));
  return ctx;
}

/** The result of a domain function, or the page's own 404 where its address names what does not or cannot exist. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    // Only the web has a page for "does not exist"; the domain just says so.
    const planned = fromDatabaseError(error);
    if (planned instanceof AppError && (planned.kind === "not_found" || planned.kind === "invalid")) notFound();
    throw error;
  }
}
