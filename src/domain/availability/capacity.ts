import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type CaregiverCapacity, capacityOf, SERVICES } from "@/domain/services";
import { Prisma } from "@/generated/prisma/client";
import { CancellationPolicy, PetSize, type Resource, Service, Species } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { insertSql } from "@/lib/db/statements";
import { AppError } from "@/lib/errors";

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
  return { resource, capacity, needed, free: free.slice(0, needed), enough: free.length >= needed };
}

/**
 * Takes places for a booking, for a statement that does more. The caller holds the caregiver's row lock: it makes takers queue up.
 * The exclusion constraint is the last line behind it: fewer rows than places mean `no_place`. A bare INSERT could deadlock.
 */
export function takePlacesSql(bookingId: string, stay: Stay, resource: Resource, places: number[]) {
  const { caregiverId, startsAt, endsAt } = stay;
  const rows = places.map((place) => ({ id: randomUUID(), bookingId, caregiverId, resource, place, startsAt, endsAt }));
  return Prisma.sql`${insertSql("TakenPlace", rows)} ON CONFLICT DO NOTHING RETURNING id`;
}

/** Frees whatever a booking held. */
export const releaseCapacity = (tx: Tx, bookingId: string) => tx.takenPlace.deleteMany({ where: { bookingId } });

export const noCapacity = () =>
  new AppError("conflict", "no_place", "The caregiver already has other care planned at that time.");

/** What decides whether a caregiver can do it. */
export const Offer = z.object({
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

export type Offer = z.infer<typeof Offer>;

/** An approved caregiver's listing of a service, its hours, and the places taken in a period, as JSON; NULL for anybody else. */
export const offerSql = (
  caregiverId: string,
  service: Service,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
) =>
  Prisma.sql`(
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
    )
    FROM "Caregiver" c WHERE c."userId" = ${caregiverId}::uuid AND c.status = 'APPROVED')`;

/** The same, alone. */
export async function readOffer(tx: Tx, sql: Prisma.Sql): Promise<Offer | null> {
  const rows = await tx.$queryRaw`SELECT ${sql} AS offer`;
  return z.tuple([z.object({ offer: Offer.nullable() })]).parse(rows)[0].offer;
}
