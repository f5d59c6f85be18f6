import { z } from "zod";
import { AnyPhone, Phone } from "@/domain/accounts/schema";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import { City, Postcode, Street } from "@/domain/places/schema";
import { BookingStatus, Service } from "@/generated/prisma/enums";
import { code, line, opaque, text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

/** Brussels wall-clock time to the minute, "2026-12-01T10:00", as a datetime-local field sends it. */
const WallTime = code(16)
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/)
  .pipe(z.iso.datetime({ local: true, precision: -1 }));

/** Whom to call: a person, a neighbour, a practice. */
const Contact = z.strictObject({ name: line({ min: 2, max: 80 }), phone: AnyPhone });

const isBlank = (value: unknown) =>
  typeof value === "object" && value !== null && Object.values(value).every((field) => field === "");

/** When care is wanted. `endsAt` for days and nights, `minutes` for services that come in lengths. */
const When = {
  service: z.enum(Service),
  startsAt: WallTime,
  endsAt: WallTime.optional(),
  minutes: z.coerce.number().int().optional(),
};

/** What the booking card asks: a price, or the reason why not. */
export const QuoteQuery = z.strictObject({ ...When, petCount: z.coerce.number().int().min(1).max(20).default(1) });
export type QuoteQuery = z.infer<typeof QuoteQuery>;

/** What an owner sends to ask for care. No amounts: the server computes them. */
export const BookingRequest = z.strictObject({
  caregiverId: z.uuid().toLowerCase(),
  ...When,
  petIds: z
    .array(z.uuid().toLowerCase())
    .min(1)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length),
  /** The total that the form showed; another one is a conflict that names the new one. */
  seenTotalCents: z.number().int().min(0),
  /** Where and how to reach the owner. What is left out is taken from their account; care at their home needs all of it. */
  contact: z.strictObject({ street: Street, postcode: Postcode, city: City, phone: Phone }).partial().optional(),
  emergency: Contact,
  /** A vet whose fields were all left empty is no vet. */
  vet: z.preprocess((value) => (isBlank(value) ? undefined : value), Contact.optional()),
  /** The version of the off-leash text the owner agrees to; left out, dogs stay on the leash. */
  offLeash: z.literal(OFF_LEASH_VERSION).optional(),
  message: text({ max: 2000 }).optional(),
  /** Keys and alarm: shown to the caregiver from payment until 48 h after the end. */
  accessNotes: text({ max: 1000 }).optional(),
});
/** A program that showed nobody a total leaves it out. */
export type BookingRequest = Omit<z.infer<typeof BookingRequest>, "seenTotalCents"> & { seenTotalCents?: number };

export const DECLINE_REASONS = ["NO_TIME", "NOT_A_MATCH", "TOO_FAR", "AWAY", "OTHER"] as const;

export const BookingDecline = z.strictObject({
  reason: z.enum(DECLINE_REASONS),
  note: text({ max: 500 }).optional(),
});
export type BookingDecline = z.infer<typeof BookingDecline>;

/** Chosen by the sender, new for each wish: the same key again gets the same answer and moves no money. */
export const RequestKey = opaque(64).regex(/^[\w-]{8,}$/);
/** An amount that the sender was shown; another one by now is a conflict. */
export const SeenCents = z.number().int().min(0);

/** `seenRefundCents` is what the page showed: if it has changed since, nothing is cancelled and the answer says so. */
export const BookingCancellation = z.strictObject({ seenRefundCents: SeenCents, key: RequestKey });
export type BookingCancellation = z.infer<typeof BookingCancellation>;

export const SUPPORT_CANCEL_REASONS = ["OWNER_ASKED", "CAREGIVER_FAULT"] as const;

/** Support cancels: as the owner would (by policy), or for the caregiver's reason (everything back). */
export const SupportCancellation = z.strictObject({
  reason: z.enum(SUPPORT_CANCEL_REASONS),
  note: text({ min: 5, max: 500 }),
});
export type SupportCancellation = z.infer<typeof SupportCancellation>;

/** A page of one's bookings, newest start first. */
export const BookingListQuery = z.strictObject({
  as: z.enum(["owner", "caregiver"]).default("owner"),
  status: z.enum(BookingStatus).optional(),
  ...KeysetParams,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type BookingListQuery = z.infer<typeof BookingListQuery>;

/** A booking that may still lead to care. */
export const OPEN_STATUSES: BookingStatus[] = ["PENDING", "ACCEPTED", "PAID"];
/** A booking whose care is agreed and not over. */
export const AGREED_STATUSES: BookingStatus[] = ["ACCEPTED", "PAID"];
