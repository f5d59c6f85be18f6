import { z } from "zod";
import { CheckedCertificate } from "@/domain/certificates/responses";
import { PictureView } from "@/domain/pictures/responses";
import {
  CancellationPolicy,
  CaregiverStatus,
  Garden,
  Language,
  PetSize,
  Service,
  Species,
} from "@/generated/prisma/enums";
import { Cents, Instant } from "@/lib/http/response-schemas";

/** A point rounded to about 1 km. */
export const RoundPoint = z.strictObject({ lat: z.number(), lng: z.number() });
/** An average of stars. */
export const Stars = z.number().min(1).max(5);

/** Of the ordinary week, in minutes of the Brussels day; weekday 1 is Monday. */
const Hours = z.strictObject({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() });

export const PublicOffer = z.strictObject({
  service: z.enum(Service),
  priceCents: Cents,
  halfHourCents: Cents.nullable(),
  extraPetCents: Cents,
  maxPets: z.int(),
  species: z.array(z.enum(Species)),
  sizes: z.array(z.enum(PetSize)),
  hours: z.array(Hours),
});
export type PublicOffer = z.infer<typeof PublicOffer>;

/** What anybody may read of a review: the author by first name and initial. */
export const PublicReview = z.strictObject({
  id: z.uuid(),
  rating: z.int(),
  service: z.enum(Service),
  comment: z.string(),
  author: z.string(),
  shownAt: Instant,
  reply: z.string().nullable(),
});
export type PublicReview = z.infer<typeof PublicReview>;

/** How many shown reviews are about a service. */
const ReviewCount = z.strictObject({ service: z.enum(Service), count: z.int() });
export type ReviewCount = z.infer<typeof ReviewCount>;

export const ReviewPage = z.strictObject({
  name: z.string(),
  services: z.array(ReviewCount),
  reviews: z.array(PublicReview),
  previousCursor: z.string().nullable(),
  nextCursor: z.string().nullable(),
});

/** What the bookings of the past year say; see `calculateFigures`. */
const Figures = z.strictObject({
  answerPercent: z.int().nullable(),
  answerMinutes: z.int().nullable(),
  repeatClients: z.int(),
  cancellations: z.int(),
});

/** A caregiver as anybody may see them: no contact, no street. */
export const PublicCaregiver = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  city: z.string().nullable(),
  headline: z.string().nullable(),
  bio: z.string().nullable(),
  homeType: z.string().nullable(),
  garden: z.enum(Garden).nullable(),
  hasChildren: z.boolean().nullable(),
  ownPets: z.array(z.enum(Species)),
  languages: z.array(z.enum(Language)),
  knownSpecies: z.array(z.enum(Species)),
  memberSince: Instant,
  /** Null until they were counted for the first time. */
  figures: Figures.nullable(),
  experienceYears: z.int().nullable(),
  experience: z.string().nullable(),
  travelKm: z.int(),
  noticeHours: z.int(),
  holidayPercent: z.int(),
  policy: z.enum(CancellationPolicy),
  offers: z.array(PublicOffer),
  point: RoundPoint.nullable(),
  rating: Stars.nullable(),
  ratingCount: z.int(),
  /** How many shown reviews gave 1, 2, 3, 4 and 5 stars. */
  stars: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  /** Of which services the shown reviews are. */
  reviewServices: z.array(ReviewCount),
  reviews: z.array(PublicReview),
  moreReviews: z.string().nullable(),
  /** The cover first. */
  pictures: z.array(PictureView),
  /** Certificates that an admin checked, with what was checked and when. */
  certificates: z.array(CheckedCertificate),
});
export type PublicCaregiver = z.infer<typeof PublicCaregiver>;

/** A week as it was stored: blocks in order, adjacent ones joined. */
export const SavedWeek = z.strictObject({ blocks: z.array(Hours) });

export const SubmittedCaregiver = z.strictObject({ status: z.enum(CaregiverStatus) });
