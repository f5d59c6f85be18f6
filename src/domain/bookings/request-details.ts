import { z } from "zod";
import { Offer } from "@/domain/availability/capacity";
import { wishedOfferSql } from "@/domain/bookings/quote";
import { type BookingRequest, OPEN_STATUSES } from "@/domain/bookings/schema";
import { assertPlace } from "@/domain/places/find-place";
import { SERVICES } from "@/domain/services";
import { BookingStatus, PetSize, Service, Species } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

const Requested = z.object({
  /** Of the owner: open requests, and bookings of the same care. */
  open: z.array(
    z.object({
      caregiverId: z.uuid(),
      status: z.enum(BookingStatus),
      service: z.enum(Service),
      startsAt: z.coerce.date(),
    }),
  ),
  pets: z.array(z.object({ id: z.uuid(), species: z.enum(Species), size: z.enum(PetSize).nullable() })),
  contact: z.object({
    street: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  offer: Offer.nullable(),
});

export type Requested = z.infer<typeof Requested>;

/** Reads what decides about a request, in one statement. */
export async function readRequested(tx: Tx, now: Date, ownerId: string, request: BookingRequest) {
  const rows = await tx.$queryRaw`
    SELECT
      (SELECT coalesce(json_agg(b), '[]') FROM (
        SELECT "caregiverId", status, service, "startsAt" FROM "Booking"
        WHERE "ownerId" = u.id AND (status = 'PENDING' OR (status = ANY(${[...OPEN_STATUSES]}::"BookingStatus"[]) AND "caregiverId" = ${request.caregiverId}::uuid))
      ) b) AS open,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'species', p.species, 'size', p.size)), '[]') FROM "Pet" p
        WHERE p."ownerId" = u.id AND p.id = ANY(${request.petIds}::uuid[]) AND p."archivedAt" IS NULL) AS pets,
      json_build_object('street', u.street, 'postcode', u.postcode, 'city', u.city, 'phone', u.phone) AS contact,
      ${wishedOfferSql(now, request.caregiverId, request)} AS offer
    FROM "User" u WHERE u.id = ${ownerId}::uuid`;
  return z.tuple([Requested]).parse(rows)[0];
}

type Contact = Requested["contact"];

/**
 * Where the caregiver goes and whom they call: the fields that the request sends, for the account to keep. Care at the
 * owner's home needs street, postcode, place and phone in the request or the account.
 */
export function contactToKeep(stored: Contact, { service, contact = {} }: BookingRequest): Partial<Contact> {
  const sent = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined));
  const address = { ...stored, ...sent };
  const { postcode, city } = address;
  if ((sent.postcode || sent.city) && postcode && city) assertPlace({ postcode, city }, "contact.");
  const missing = Object.entries(address).filter(([, value]) => !value);
  if (SERVICES[service].home === "owner" && missing.length > 0)
    throw new AppError("invalid", "invalid_input", "The caregiver needs your address and phone number.", {
      fields: missing.map(([name]) => ({ path: `contact.${name}`, code: "required", message: "Fill this in." })),
    });
  return sent;
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
