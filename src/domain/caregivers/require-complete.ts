import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { completenessOf } from "./completeness";

/** Throws `not_complete`, with one field per missing thing, when a file is not at 100 %. */
export async function requireComplete(tx: Tx, caregiverId: string) {
  const file = await tx.caregiver.findUniqueOrThrow({
    where: { userId: caregiverId },
    include: { listings: { select: { service: true } }, weeklyHours: { select: { service: true } } },
  });
  const fields = completenessOf(file).parts.flatMap(({ part, missing }) =>
    missing.map((what) => ({ path: part, code: `missing_${what}`, message: `Still missing: ${what}.` })),
  );
  if (fields.length > 0) throw new AppError("conflict", "not_complete", "The profile is not complete yet.", { fields });
}
