import { Notification } from "@/domain/notifications/notify";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";

/** How people are called in a letter; null for an erased account. */
export const firstName = (name: string | null) => name?.trim().split(/\s+/u)[0] || null;

/** What a letter may read of a booking. No street, phone, note or message: those stay on the page, behind a sign-in. */
export const BOOKING_EMAIL_SELECT = {
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

type BookingRow = Prisma.BookingGetPayload<{ select: typeof BOOKING_EMAIL_SELECT }>;

/** A booking as one of its two parties hears of it. */
export type BookingEmailData = ReturnType<typeof bookingEmailData>;

/** Turns a row into what one reader may hear: their own side, and of the other party the first name alone. */
export function bookingEmailData(row: BookingRow, readerId: string) {
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

type Row = Prisma.EmailGetPayload<{ include: { user: true } }>;

/** Everything one message needs: the news, who reads it, the booking and the link it is about. */
export type LoadedNotification = ReturnType<typeof toLoadedNotification>;

/**
 * Reads the messages of a batch that are still to be sent, always in the same order. `unknown` are those that say
 * something we have no words for.
 */
export async function loadBatch(batchId: string) {
  const rows = await db.email.findMany({
    where: { batchId, state: "QUEUED" },
    include: { user: true },
    orderBy: { id: "asc" },
  });
  const parsed = rows.map((row) => ({
    row,
    news: Notification.safeParse({ template: row.template, facts: row.facts }).data,
  }));
  const tokenIds = parsed.flatMap(({ news }) => (news && "tokenId" in news.facts ? [news.facts.tokenId] : []));
  const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? []);
  const [bookings, tokens] = await Promise.all([
    db.booking.findMany({ where: { id: { in: bookingIds } }, select: BOOKING_EMAIL_SELECT }),
    db.token.findMany({ where: { id: { in: tokenIds }, usedAt: null } }),
  ]);
  const notices = parsed.flatMap(({ row, news }) => {
    if (!news) return [];
    const booking = bookings.find(({ id }) => id === row.bookingId);
    const token = tokens.find(({ id, userId }) => {
      return "tokenId" in news.facts && id === news.facts.tokenId && userId === row.userId;
    });
    return toLoadedNotification(row, news, booking ? bookingEmailData(booking, row.userId) : null, token ?? null);
  });
  return { notices, unknown: parsed.flatMap(({ row, news }) => (news ? [] : row.id)) };
}

type Token = Pick<Prisma.TokenGetPayload<null>, "id" | "purpose" | "expiresAt">;

function toLoadedNotification(
  { id, createdAt, user }: Row,
  news: Notification,
  booking: BookingEmailData | null,
  token: Token | null,
) {
  return {
    id,
    /** When the news was made. */
    at: createdAt,
    news,
    reader: {
      /** Null when this person gets no mail (any more). */
      address: user.erasedAt || user.suspendedAt ? null : user.email,
      firstName: firstName(user.name),
      locale: user.locale,
      role: user.role,
    },
    booking,
    /** Null when the news has no link, or its link has been used. */
    token: token && { id: token.id, purpose: token.purpose, expiresAt: token.expiresAt },
  };
}
