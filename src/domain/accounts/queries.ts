import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import type { WhoAmI } from "./answers";
import { avatarUrl } from "./avatar-url";
import { userIdOf } from "./user-id-of";

/** Who is signed in, for the bar above every page; null for a visitor. */
export async function me({ actor }: Ctx): Promise<WhoAmI> {
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

/** Everything people keep about themselves, for their own account page. */
export const accountOf = async ({ actor }: Ctx) =>
  db.user.findUniqueOrThrow({
    where: { id: userIdOf(actor) },
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
    },
  });
