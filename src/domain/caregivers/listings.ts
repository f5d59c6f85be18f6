import { CacheInvalidation } from "@/domain/cache";
import { lockMyCaregiver } from "@/domain/caregivers/authorize";
import type { ListingTerms } from "@/domain/caregivers/schema";
import { hasHalfHour } from "@/domain/services";
import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { invalidField } from "@/lib/errors";

/** The weekdays (1 is Monday) that have hours, as bits; bit 0 is Monday: what search compares. */
export const weekdayMask = (hours: readonly { weekday: number }[]) =>
  hours.reduce((bits, { weekday }) => bits | (1 << (weekday - 1)), 0);

/**
 * Copies onto every listing of a caregiver what search needs: whether it is live (approved, with hours and a place, and not about to be erased),
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
      user: { select: { erasureDueAt: true } },
    },
  });
  const { status, lat, lng, listings, weeklyHours, user } = caregiver;
  const isBookable = status === "APPROVED" && user.erasureDueAt === null;
  for (const { id, service } of listings) {
    const days = weekdayMask(weeklyHours.filter((block) => block.service === service));
    const live = isBookable && days > 0 && lat !== null && lng !== null;
    await tx.listing.update({ where: { id }, data: { live, lat: lat ?? 0, lng: lng ?? 0, openDays: days } });
  }
}

/** Offers a service, or changes what it costs from now on. Bookings already requested keep their frozen price. */
export async function saveListing({ actor }: Ctx, service: Service, terms: ListingTerms) {
  if (terms.halfHourCents !== null && !hasHalfHour(service))
    throw invalidField("halfHourCents", "no_half_hour", "This service has no half hours.");
  if (terms.species.length === 0) throw invalidField("species", "required_choice", "Choose the animals you take.");
  const takesDogs = terms.species.includes("DOG");
  if (takesDogs && terms.sizes.length === 0)
    throw invalidField("sizes", "sizes_missing", "Choose the sizes of dogs you take.");

  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockMyCaregiver(tx, actor);
    const data = { ...terms, sizes: takesDogs ? terms.sizes : [] };
    await tx.listing.upsert({
      where: { caregiverId_service: { caregiverId, service } },
      create: { caregiverId, service, ...data },
      update: data,
    });
    await refreshListings(tx, caregiverId);
  });
}

/** Stops offering a service; its weekly hours go with it. Bookings that exist stay as they are. */
export async function removeListing({ actor }: Ctx, service: Service) {
  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockMyCaregiver(tx, actor);
    await tx.listing.deleteMany({ where: { caregiverId, service } });
    await tx.weeklyHours.deleteMany({ where: { caregiverId, service } });
    await CacheInvalidation.onCaregiverUpdate(caregiverId);
  });
}
