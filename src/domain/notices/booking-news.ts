import type { Prisma } from "@/generated/prisma/client";
import { firstName } from "./first-name";

/** What a letter may read of a booking. No street, phone, note or message: those stay on the page, behind a sign-in. */
export const bookingRead = {
  id: true,
  ownerId: true,
  status: true,
  service: true,
  minutes: true,
  startsAt: true,
  endsAt: true,
  priceCents: true,
  feeBps: true,
  caregiverCents: true,
  respondBy: true,
  payBy: true,
  fullRefundUntil: true,
  acceptedAt: true,
  paidAt: true,
  declinedReason: true,
  declineNote: true,
  message: true,
  cancelledBy: true,
  cancelReason: true,
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
  pets: { select: { pet: { select: { name: true } } }, orderBy: { pet: { name: "asc" } } },
  reviews: { select: { authorId: true } },
} as const satisfies Prisma.BookingSelect;

type BookingRow = Prisma.BookingGetPayload<{ select: typeof bookingRead }>;

/** A booking as one of its two parties hears of it. */
export type BookingNews = ReturnType<typeof bookingNews>;

/** Turns a row into what one reader may hear: their own side, and of the other party the first name alone. */
export function bookingNews(row: BookingRow, readerId: string) {
  const { owner, caregiver, pets, reviews, ownerId, message, declineNote, ...facts } = row;
  const isOwner = readerId === ownerId;
  return {
    ...facts,
    side: isOwner ? ("owner" as const) : ("caregiver" as const),
    otherName: firstName(isOwner ? caregiver.user.name : owner.name),
    petNames: pets.map(({ pet }) => pet.name),
    /** There is more to read than a letter may carry. */
    hasMessage: Boolean(message),
    hasDeclineNote: Boolean(declineNote),
    reviewed: reviews.some(({ authorId }) => authorId === readerId),
  };
}
