import { type CaregiverCapacity, capacityOf, SERVICES } from "@/domain/services";
import type { Service } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
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

/** The lowest free places for a stay; fewer than needed when the caregiver is full. */
export async function freeCapacity(tx: Tx, stay: Stay, caregiver: CaregiverCapacity) {
  const { resource, capacity, needed } = capacityDemand(stay.service, stay.petCount, caregiver);
  const taken = await tx.takenPlace.findMany({
    where: { caregiverId: stay.caregiverId, resource, startsAt: { lt: stay.endsAt }, endsAt: { gt: stay.startsAt } },
    select: { place: true },
  });
  const occupied = new Set(taken.map(({ place }) => place));
  const free = Array.from({ length: capacity }, (_, i) => i + 1).filter((place) => !occupied.has(place));
  return { resource, capacity, needed, free: free.slice(0, needed), enough: free.length >= needed };
}

/**
 * Takes a booking's places, or throws `no_place`. The caller must hold the caregiver's row lock: it makes takers queue
 * up. The exclusion constraint is the last line behind it.
 */
export async function reserveCapacity(tx: Tx, bookingId: string, stay: Stay, caregiver: CaregiverCapacity) {
  const { resource, needed, free, enough } = await freeCapacity(tx, stay, caregiver);
  if (!enough) throw noCapacity();
  const { caregiverId, startsAt, endsAt } = stay;
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
