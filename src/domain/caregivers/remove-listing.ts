import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { CacheInvalidation } from "@/lib/redis";
import { lockOwnFile } from "./own-file";

/** Stops offering a service; its weekly hours go with it. Bookings that exist stay as they are. */
export async function removeListing({ actor }: Ctx, service: Service) {
  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockOwnFile(tx, actor);
    await tx.listing.deleteMany({ where: { caregiverId, service } });
    await tx.weeklyHours.deleteMany({ where: { caregiverId, service } });
    await CacheInvalidation.onCaregiverUpdate(caregiverId);
  });
}
