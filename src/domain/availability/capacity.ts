import { z } from "zod";
import { type CaregiverCapacity, capacityOf, SERVICES } from "@/domain/services";
import { CancellationPolicy, PetSize, Service, Species } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

interface Stay {
  caregiverId: string;
  service: Service;
  startsAt: Date;
  endsAt: Date;
  petCount: number;
}

/** The places of a caregiver that a service draws on, and how many of them a booking needs. */
export function capacityDemand(service: Service, petCount: number, caregiver: CaregiverCapacity) {
  const { resource } = SERVICES[service];
  return { resource, capacity: capacityOf(service, caregiver), needed: resource === "OWN_TIME" ? 1 : petCount };
}

/** The lowest free places for a stay; fewer than needed when the caregiver is full. `taken` are those it would share. */
export function freeCapacity(stay: Pick<Stay, "service" | "petCount">, caregiver: CaregiverCapacity, taken: number[]) {
  const { resource, capacity, needed } = capacityDemand(stay.service, stay.petCount, caregiver);
  const free = Array.from({ length: capacity }, (_, i) => i + 1).filter((place) => !taken.includes(place));
  return { resource, needed, free: free.slice(0, needed), enough: free.length >= needed };
}

/**
 * Takes a booking's places, or throws `no_place`. The caller must hold the caregiver's row lock: it makes takers queue
 * up. The exclusion constraint is the last line behind it.
 */
export async function reserveCapacity(tx: Tx, bookingId: string, stay: Stay, caregiver: CaregiverCapacity) {
  const { caregiverId, startsAt, endsAt } = stay;
  const taken = await tx.takenPlace.findMany({
    where: {
      ...{ caregiverId, resource: SERVICES[stay.service].resource },
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
    select: { place: true },
  });
  const { resource, needed, free, enough } = freeCapacity(
    stay,
    caregiver,
    taken.map(({ place }) => place),
  );
  if (!enough) throw noCapacity();
  const { count } = await tx.takenPlace.createMany({
    data: free.map((place) => ({ bookingId, caregiverId, resource, place, startsAt, endsAt })),
    skipDuplicates: true, // ON CONFLICT DO NOTHING: a bare insert against the constraint can deadlock
  });
  if (count < needed) throw noCapacity();
}

/** Frees whatever a booking held. */
export const releaseCapacity = (tx: Tx, bookingId: string) => tx.takenPlace.deleteMany({ where: { bookingId } });

export const noCapacity = () =>
  new AppError("conflict", "no_place", "The caregiver already has other care planned at that time.");

/** What decides whether a caregiver can do it. */
const Offer = z.object({
  noticeHours: z.int(),
  horizonDays: z.int(),
  homePlaces: z.int(),
  groupPlaces: z.int(),
  holidayPercent: z.int(),
  cancellationPolicy: z.enum(CancellationPolicy),
  listing: z
    .object({
      service: z.enum(Service),
      priceCents: z.int(),
      halfHourCents: z.int().nullable(),
      extraPetCents: z.int(),
      maxPets: z.int(),
      species: z.array(z.enum(Species)),
      sizes: z.array(z.enum(PetSize)),
    })
    .nullable(),
  weeklyHours: z.array(z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
  takenPlaces: z.array(z.int()),
});

/** An approved caregiver's listing of a service, its hours, and the places taken in a period: one statement. */
export async function readOffer(
  tx: Tx,
  caregiverId: string,
  service: Service,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
) {
  const rows = await tx.$queryRaw`
    SELECT json_build_object(
      'noticeHours', c."noticeHours", 'horizonDays', c."horizonDays", 'homePlaces', c."homePlaces",
      'groupPlaces', c."groupPlaces", 'holidayPercent', c."holidayPercent", 'cancellationPolicy', c."cancellationPolicy",
      'listing', (SELECT to_json(l) FROM "Listing" l WHERE l."caregiverId" = c."userId" AND l.service = ${service}::"Service"),
      'weeklyHours', ARRAY(
        SELECT to_json(h) FROM "WeeklyHours" h WHERE h."caregiverId" = c."userId" AND h.service = ${service}::"Service"),
      'takenPlaces', ARRAY(
        SELECT t.place FROM "TakenPlace" t
        WHERE t."caregiverId" = c."userId" AND t.resource = ${SERVICES[service].resource}::"Resource"
          AND t."startsAt" < ${endsAt} AND t."endsAt" > ${startsAt})
    ) AS offer
    FROM "Caregiver" c WHERE c."userId" = ${caregiverId}::uuid AND c.status = 'APPROVED'`;
  const [row] = z.array(z.object({ offer: Offer })).parse(rows);
  if (!row) throw notFound("caregiver");
  return row.offer;
}
