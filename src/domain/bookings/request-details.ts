import type { BookingRequest } from "@/domain/bookings/schema";
import { assertPlace } from "@/domain/places/find-place";
import { SERVICES } from "@/domain/services";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Stores where the caregiver goes and whom they call. Care at the owner's home needs street, postcode, place and phone. */
export async function keepContact(tx: Tx, ownerId: string, { service, contact = {} }: BookingRequest) {
  const stored = await tx.user.findUniqueOrThrow({
    where: { id: ownerId },
    select: { street: true, postcode: true, city: true, phone: true },
  });
  const sent = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined));
  const address = { ...stored, ...sent };
  const { postcode, city } = address;
  if ((sent.postcode || sent.city) && postcode && city) assertPlace({ postcode, city }, "contact.");
  const missing = Object.entries(address).filter(([, value]) => !value);
  if (SERVICES[service].home === "owner" && missing.length > 0)
    throw new AppError("invalid", "invalid_input", "The caregiver needs your address and phone number.", {
      fields: missing.map(([name]) => ({ path: `contact.${name}`, code: "required", message: "Fill this in." })),
    });
  await tx.user.update({ where: { id: ownerId }, data: sent });
}

/** What the owner filled in, as columns. */
export function requestColumns({ emergency, vet, offLeash, message, accessNotes }: BookingRequest, now: Date) {
  return {
    message: message || null,
    accessNotes: accessNotes || null,
    emergencyName: emergency.name,
    emergencyPhone: emergency.phone,
    vetName: vet?.name ?? null,
    vetPhone: vet?.phone ?? null,
    offLeashVersion: offLeash ?? null,
    offLeashConsentAt: offLeash ? now : null,
  };
}
