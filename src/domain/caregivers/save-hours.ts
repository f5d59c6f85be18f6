import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { lockOwnFile } from "./own-file";
import { refreshListings } from "./refresh-listings";
import type { WeekHours } from "./schema";
import { tidyWeek } from "./tidy-week";

/** Replaces the ordinary week of one service. An empty week closes it. Care already agreed stands. */
export async function saveHours({ actor }: Ctx, service: Service, { blocks }: WeekHours) {
  const week = tidyWeek(blocks);
  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockOwnFile(tx, actor);
    if (!(await tx.listing.findUnique({ where: { caregiverId_service: { caregiverId, service } } })))
      throw new AppError("conflict", "service_first", "Add the service before its hours.");
    await tx.weeklyHours.deleteMany({ where: { caregiverId, service } });
    await tx.weeklyHours.createMany({ data: week.map((block) => ({ ...block, caregiverId, service })) });
    await refreshListings(tx, caregiverId);
    return { blocks: week };
  });
}
