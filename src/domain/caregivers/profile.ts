import { submitWords } from "@/domain/accounts/public-words";
import { lockMyCaregiver, requireCaregiver } from "@/domain/caregivers/authorize";
import { refreshListings } from "@/domain/caregivers/listings";
import type { ProfileChange } from "@/domain/caregivers/schema";
import { assertPlace, findPlace, placeByPostcode } from "@/domain/places/find-place";
import { roundToKm } from "@/domain/places/geo";
import type { Locale } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { invalidField } from "@/lib/errors";

/**
 * Changes what was sent and nothing else. A new postcode moves the caregiver on the map, to about 1 km. New words of an
 * approved caregiver wait for an admin.
 */
export async function updateProfile({ actor, now }: Ctx, { postcode, city, street, phone, ...change }: ProfileChange) {
  const userId = requireCaregiver(actor);
  return inTransaction(async (tx) => {
    await lockMyCaregiver(tx, actor);
    const { locale } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { locale: true } });
    const place = postcode ? locate(postcode, city, locale) : {};
    const { headline, bio, experience, ...terms } = change;
    const isWaiting = await submitWords(tx, userId, { headline, bio, experience }, now);
    const stored = isWaiting ? terms : change;
    const data = Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
    if (street || phone)
      await tx.user.update({
        where: { id: userId },
        data: { ...(street ? { street } : {}), ...(phone ? { phone } : {}) },
      });
    await tx.caregiver.update({ where: { userId }, data: { ...data, ...place } });
    await refreshListings(tx, userId);
  });
}

/** Where a postcode is. The name helps where one postcode holds several towns; it never moves it to another postcode. */
function locate(postcode: string, city: string | undefined, locale: Locale) {
  if (city) assertPlace({ postcode, city }, "", locale);
  const named = city ? findPlace(`${postcode} ${city}`, locale) : null;
  const place = named?.postcode === postcode ? named : placeByPostcode(postcode, locale);
  if (!place) throw invalidField("postcode", "unknown_postcode", "There is no such postcode in Belgium.");
  return { postcode, city: city ?? place.name, ...roundToKm(place) };
}
