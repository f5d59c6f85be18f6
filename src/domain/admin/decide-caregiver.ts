import type { Prisma } from "@/generated/prisma/client";
import type { CaregiverStatus } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/**
 * Changes a caregiver's status if it is still what the admin saw; of two admins at once one wins and the other hears
 * `already_decided`. Holds the caregiver's row from here on.
 */
export async function decideCaregiver(
  tx: Tx,
  id: string,
  seen: CaregiverStatus,
  data: Prisma.CaregiverUpdateManyMutationInput & { status: CaregiverStatus },
) {
  const { count } = await tx.caregiver.updateMany({ where: { userId: id, status: seen }, data });
  if (count === 1) return;
  const there = await tx.caregiver.findUnique({ where: { userId: id }, select: { status: true } });
  if (!there) throw notFound("caregiver");
  throw new AppError("conflict", "already_decided", `This caregiver is ${there.status} by now.`);
}
