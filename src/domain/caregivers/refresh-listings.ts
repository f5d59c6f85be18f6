import type { Tx } from "@/lib/db";
import { CacheInvalidation } from "@/lib/redis";
import { openDays } from "./open-days";

/**
 * Copies onto every listing of a caregiver what search needs: whether it is live (approved, with hours and a place),
 * where, and on which days. The only writer of these columns: every verb that could change them calls it, holding the
 * caregiver's row. What was remembered of the caregiver is forgotten with it.
 */
export async function refreshListings(tx: Tx, caregiverId: string) {
  await CacheInvalidation.onCaregiverUpdate(caregiverId);
  const caregiver = await tx.caregiver.findUniqueOrThrow({
    where: { userId: caregiverId },
    select: {
      status: true,
      lat: true,
      lng: true,
      listings: { select: { id: true, service: true } },
      weeklyHours: { select: { service: true, weekday: true } },
    },
  });
  const { status, lat, lng, listings, weeklyHours } = caregiver;
  for (const { id, service } of listings) {
    const days = openDays(weeklyHours.filter((block) => block.service === service));
    const live = status === "APPROVED" && days > 0 && lat !== null && lng !== null;
    await tx.listing.update({ where: { id }, data: { live, lat: lat ?? 0, lng: lng ?? 0, openDays: days } });
  }
}
