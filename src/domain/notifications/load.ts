import {
  type Notification,
  type NotificationData,
  parseNotification,
  type Template,
  TO_SUSPENDED,
} from "@/domain/notifications/templates";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";

/** How an email addresses a person; null for an erased account. */
export const firstName = (name: string | null) => name?.trim().split(/\s+/u)[0] || null;

/** What an email may read of a booking. No street, phone, note or message: those stay on the page, behind a sign-in. */
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
  owner: { select: { name: true, postcode: true } },
  caregiver: { select: { postcode: true, user: { select: { name: true } } } },
  pets: { select: { pet: { select: { name: true } } }, orderBy: { pet: { name: "asc" } } },
  reviews: { select: { authorId: true } },
  payments: {
    where: { status: "SUCCEEDED" },
    select: { entitlements: { orderBy: { seq: "desc" }, take: 1, select: { caregiverCents: true } } },
  },
} as const satisfies Prisma.BookingSelect;

type BookingRow = Prisma.BookingGetPayload<{ select: typeof BOOKING_EMAIL_SELECT }>;

/** A booking as an email to one of its two parties shows it. */
export type BookingEmailData = ReturnType<typeof bookingEmailData>;

/** Turns a row into what one reader may see: their own side, and of the other party the first name alone. */
export function bookingEmailData(row: BookingRow, readerId: string) {
  const { owner, caregiver, pets, reviews, ownerId, message, declineNote, payments, ...rest } = row;
  const isOwner = readerId === ownerId;
  return {
    ...rest,
    /** Their share as it was decided last, not as it was agreed. */
    caregiverCents: payments[0]?.entitlements[0]?.caregiverCents ?? rest.caregiverCents,
    side: isOwner ? ("owner" as const) : ("caregiver" as const),
    /** Where an owner looks for other care at the same time: at home, or else near this caregiver. */
    searchNear: isOwner ? (owner.postcode ?? caregiver.postcode) : null,
    otherName: firstName(isOwner ? caregiver.user.name : owner.name),
    petNames: pets.map(({ pet }) => pet.name),
    /** The page has more to read than an email may carry. */
    hasMessage: Boolean(message),
    hasDeclineNote: Boolean(declineNote),
    reviewed: reviews.some(({ authorId }) => authorId === readerId),
  };
}

const THREAD_SELECT = {
  ...{ id: true, ownerId: true },
  owner: { select: { name: true } },
  caregiver: { select: { name: true } },
  members: { select: { userId: true, unread: true } },
} as const satisfies Prisma.ThreadSelect;

/** A thread as an email to one of its two people shows it: of the other the first name alone, and no text. */
function threadEmailData(row: Prisma.ThreadGetPayload<{ select: typeof THREAD_SELECT }>, readerId: string) {
  const isOwner = readerId === row.ownerId;
  return {
    id: row.id,
    side: isOwner ? ("owner" as const) : ("caregiver" as const),
    otherName: firstName(isOwner ? row.caregiver.name : row.owner.name),
    unread: row.members.find(({ userId }) => userId === readerId)?.unread ?? 0,
  };
}
export type ThreadEmailData = ReturnType<typeof threadEmailData>;

type Row = Prisma.EmailGetPayload<{ include: { user: true } }>;
type Token = Pick<Prisma.TokenGetPayload<null>, "id" | "purpose" | "expiresAt" | "address">;

/** Everything one email needs: its data, its reader, and the booking and the link it is about. */
export type LoadedNotification<T extends Template = Template> = Notification<T> & ReturnType<typeof contextOf>;

/**
 * Reads the emails of a batch that are still to be sent, always in the same order. `unknown` are those whose template or
 * data this release does not know.
 */
export async function loadBatch(batchId: string) {
  const rows = await db.email.findMany({
    where: { batchId, state: "QUEUED" },
    include: { user: true },
    orderBy: { id: "asc" },
  });
  const parsed = rows.map((row) => ({ row, notification: parseNotification(row.template, row.facts) }));
  const tokenIds = parsed.flatMap(({ notification }) => (notification && tokenIdOf(notification.data)) ?? []);
  const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? []);
  const threadIds = parsed.flatMap(({ notification }) => (notification && threadIdOf(notification.data)) ?? []);
  const [bookings, tokens, threads] = await Promise.all([
    db.booking.findMany({ where: { id: { in: bookingIds } }, select: BOOKING_EMAIL_SELECT }),
    db.token.findMany({ where: { id: { in: tokenIds }, usedAt: null } }),
    threadIds.length > 0 ? db.thread.findMany({ where: { id: { in: threadIds } }, select: THREAD_SELECT }) : [],
  ]);
  const notifications = parsed.flatMap(({ row, notification }): LoadedNotification[] => {
    if (!notification) return [];
    const booking = bookings.find(({ id }) => id === row.bookingId);
    const tokenId = tokenIdOf(notification.data);
    const token = tokens.find(({ id, userId }) => id === tokenId && userId === row.userId);
    const thread = threads.find(({ id }) => id === threadIdOf(notification.data));
    const about = {
      booking: booking ? bookingEmailData(booking, row.userId) : null,
      thread: thread ? threadEmailData(thread, row.userId) : null,
    };
    return [{ ...notification, ...contextOf(row, about, token ?? null) }];
  });
  return { notifications, unknown: parsed.flatMap(({ row, notification }) => (notification ? [] : row.id)) };
}

/** The token behind the link of an email; undefined when it has no link. */
export const tokenIdOf = (data: NotificationData[Template]) => ("tokenId" in data ? data.tokenId : undefined);

const threadIdOf = (data: NotificationData[Template]) => ("threadId" in data ? data.threadId : undefined);

interface About {
  booking: BookingEmailData | null;
  thread: ThreadEmailData | null;
}

const contextOf = ({ id, createdAt, template, user }: Row, about: About, token: Token | null) => ({
  id,
  /** When its cause happened. */
  at: createdAt,
  reader: {
    /** Null when this person gets no email, or none any more. */
    address:
      user.erasedAt || (user.suspendedAt && !TO_SUSPENDED.some((one) => one === template))
        ? null
        : (token?.address ?? user.email),
    firstName: firstName(user.name),
    locale: user.locale,
    role: user.role,
  },
  ...about,
  /** Null when the email has no link, or its link has been used. */
  token: token && { id: token.id, purpose: token.purpose, expiresAt: token.expiresAt },
});
