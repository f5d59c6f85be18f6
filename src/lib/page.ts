import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx } from "@/lib/actor";
import { type SignedIn, sessionOf } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { limitRequest, refuseOverspent } from "@/lib/rate-limit";
import { clientAddress } from "@/lib/route/client-address";
import { isFresh } from "@/lib/route/fresh-cookie";

/** Who is looking at the page being rendered, looked up once. */
export const viewer = cache(
  async (): Promise<SignedIn | null> => sessionOf((await headers()).get("cookie"), new Date()),
);

/**
 * The context of a personal page. A visitor is sent to sign in and comes back to `here` (a path with its language);
 * somebody with another role hears that the page does not exist.
 */
export async function pageCtx(as: "user" | "CAREGIVER" | "ADMIN", here: `/${string}`) {
  const signedIn = await viewer();
  if (!signedIn) redirect(`/${here.split("/")[1]}/sign-in?next=${encodeURIComponent(here)}`);
  if (as !== "user" && signedIn.actor.role !== as) notFound();
  const ctx: Ctx = { actor: signedIn.actor, now: new Date(), fresh: isFresh((await headers()).get("cookie")) };
  return { ctx, user: signedIn.user };
}

/** The context of a search from a page that is the same for everybody; counted like one over the API. */
export async function searchCtx(): Promise<Ctx> {
  const sent = await headers();
  const address = clientAddress(sent) ?? undefined;
  const ctx: Ctx = { actor: { kind: "visitor" }, now: new Date(), address, fresh: isFresh(sent.get("cookie")) };
  refuseOverspent(await limitRequest("search", ctx));
  return ctx;
}

/** What a domain function found, or the page's own 404 where it says not_found. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    // Only the web has a page for "does not exist"; the domain just says so.
    if (error instanceof AppError && error.kind === "not_found") notFound();
    throw error;
  }
}
