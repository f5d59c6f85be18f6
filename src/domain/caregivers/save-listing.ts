import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { invalidField } from "@/lib/errors";
import { lockOwnFile } from "./own-file";
import { refreshListings } from "./refresh-listings";
import { HALF_HOUR_SERVICES, type ListingTerms } from "./schema";

/** Offers a service, or changes what it costs from now on. Bookings already requested keep their frozen price. */
export async function saveListing({ actor }: Ctx, service: Service, terms: ListingTerms) {
  if (terms.halfHourCents !== null && !HALF_HOUR_SERVICES.includes(service))
    throw invalidField("halfHourCents", "no_half_hour", "This service has no half hours.");
  if (terms.species.length === 0) throw invalidField("species", "required_choice", "Choose the animals you take.");
  const takesDogs = terms.species.includes("DOG");
  if (takesDogs && terms.sizes.length === 0)
    throw invalidField("sizes", "sizes_missing", "Choose the sizes of dogs you take.");

  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockOwnFile(tx, actor);
    const data = { ...terms, sizes: takesDogs ? terms.sizes : [] };
    await tx.listing.upsert({
      where: { caregiverId_service: { caregiverId, service } },
      create: { caregiverId, service, ...data },
      update: data,
    });
    await refreshListings(tx, caregiverId);
  });
}
