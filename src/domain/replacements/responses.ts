import { z } from "zod";
import { Stars } from "@/domain/caregivers/responses";
import { Service } from "@/generated/prisma/enums";
import { Cents, Instant } from "@/lib/http/response-schemas";

/** A caregiver who is free for the whole care, with its total. */
export const Replacement = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  city: z.string().nullable(),
  headline: z.string().nullable(),
  distanceKm: z.int(),
  rating: Stars.nullable(),
  ratingCount: z.int(),
  priceCents: Cents,
  /** Whether the owner already asked them for this care. */
  isAsked: z.boolean(),
});
export type Replacement = z.infer<typeof Replacement>;

/** Caregivers who can do the same care, at most 5, best first. */
export const Replacements = z.strictObject({
  service: z.enum(Service),
  startsAt: Instant,
  endsAt: Instant,
  pets: z.array(z.string()),
  /** The postcode searched around. */
  near: z.string(),
  caregivers: z.array(Replacement),
});
export type Replacements = z.infer<typeof Replacements>;

/** What became of each ask: the id of the new request, or the code of why there is none. */
export const AskedReplacements = z.strictObject({
  results: z.array(
    z.strictObject({ caregiverId: z.uuid(), bookingId: z.uuid().nullable(), refusal: z.string().nullable() }),
  ),
});
export type AskedReplacements = z.infer<typeof AskedReplacements>;
