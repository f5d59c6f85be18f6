import { requireUser } from "@/domain/accounts/authorize";
import { avatarUrl } from "@/domain/accounts/profile";
import type { WhoAmI } from "@/domain/accounts/responses";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

/** Who is signed in, for the bar above every page; null for a visitor. */
export async function getCurrentUser({ actor }: Ctx): Promise<WhoAmI> {
  if (actor.kind !== "user") return { user: null };
  const { caregiver, emailVerifiedAt, name, ...user } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { id: true, name: true, role: true, emailVerifiedAt: true, caregiver: { select: { status: true } } },
  });
  return {
    user: {
      ...user,
      name: name ?? "",
      avatarUrl: avatarUrl(user.id),
      emailVerified: emailVerifiedAt !== null,
      caregiverStatus: caregiver?.status ?? null,
    },
  };
}

/** All personal data of the user, for their own account page, with the name that waits for an admin. */
export async function getAccount({ actor }: Ctx) {
  const { caregiver, ...account } = await db.user.findUniqueOrThrow({
    where: { id: requireUser(actor) },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerifiedAt: true,
      role: true,
      locale: true,
      phone: true,
      street: true,
      postcode: true,
      city: true,
      caregiver: { select: { wordsReview: { select: { name: true, refusedReason: true } } } },
    },
  });
  const review = caregiver?.wordsReview;
  return { ...account, waitingName: review?.name && !review.refusedReason ? review.name : null };
}
