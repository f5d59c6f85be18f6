import { optionalKindOf } from "@/domain/notifications/kinds";
import {
  type Notification,
  type NotificationData,
  parseNotification,
  type Template,
  TO_SUSPENDED,
} from "@/domain/notifications/templates";
import type { NoticeKind, Prisma } from "@/generated/prisma/client";
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
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
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

const SEARCH_SELECT = { id: true, name: true, search: true, alerts: true } as const satisfies Prisma.SavedSearchSelect;
const FOUND_SELECT = {
  ...{ userId: true, city: true, headline: true },
  user: { select: { name: true } },
} as const satisfies Prisma.CaregiverSelect;
type Found = Prisma.CaregiverGetPayload<{ select: typeof FOUND_SELECT }>;
type SearchRow = Prisma.SavedSearchGetPayload<{ select: typeof SEARCH_SELECT }>;

/** A saved search and the caregivers it found who can be booked now, in the order they were found. */
const searchEmailData = ({ name, search, alerts }: SearchRow, ids: string[], found: Found[]) => ({
  ...{ name, search, alerts },
  found: ids.flatMap((id) =>
    found
      .filter(({ userId }) => userId === id)
      .map(({ user, city, headline }) => ({ id, name: firstName(user.name) ?? "", city, headline })),
  ),
});
export type SearchEmailData = ReturnType<typeof searchEmailData>;

const READER = { user: { include: { noticeSettings: true } } } as const satisfies Prisma.EmailInclude;
type Row = Prisma.EmailGetPayload<{ include: typeof READER }>;
type Token = Pick<Prisma.TokenGetPayload<null>, "id" | "purpose" | "expiresAt" | "address">;

/** Everything one email needs: its data, its reader, and the booking and the link it is about. */
export type LoadedNotification<T extends Template = Template> = Notification<T> & ReturnType<typeof contextOf>;

/** Reads the emails of a batch that are still to be sent, always in the same order. */
export const loadBatch = async (batchId: string) =>
  loadNotifications(
    await db.email.findMany({ where: { batchId, state: "QUEUED" }, include: READER, orderBy: { id: "asc" } }),
  );

/** Reads what emails are about. `unknown` are those whose template or data this release does not know. */
export async function loadNotifications(rows: Row[]) {
  const parsed = rows.map((row) => ({ row, notification: parseNotification(row.template, row.facts) }));
  const tokenIds = parsed.flatMap(({ notification }) => (notification && tokenIdOf(notification.data)) ?? []);
  const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? []);
  const threadIds = parsed.flatMap(({ notification }) => (notification && threadIdOf(notification.data)) ?? []);
  const searches = parsed.flatMap(({ notification }) => (notification ? (searchOf(notification.data) ?? []) : []));
  const foundIds = searches.flatMap(({ caregiverIds }) => caregiverIds);
  const [bookings, tokens, threads, savedSearches, found] = await Promise.all([
    db.booking.findMany({ where: { id: { in: bookingIds } }, select: BOOKING_EMAIL_SELECT }),
    db.token.findMany({ where: { id: { in: tokenIds }, usedAt: null } }),
    threadIds.length > 0 ? db.thread.findMany({ where: { id: { in: threadIds } }, select: THREAD_SELECT }) : [],
    searches.length > 0
      ? db.savedSearch.findMany({
          where: { id: { in: searches.map(({ savedSearchId }) => savedSearchId) } },
          select: SEARCH_SELECT,
        })
      : [],
    foundIds.length > 0
      ? db.caregiver.findMany({ where: { userId: { in: foundIds }, status: "APPROVED" }, select: FOUND_SELECT })
      : [],
  ]);
  const notifications = parsed.flatMap(({ row, notification }): LoadedNotification[] => {
    if (!notification) return [];
    const booking = bookings.find(({ id }) => id === row.bookingId);
    const tokenId = tokenIdOf(notification.data);
    const token = tokens.find(({ id, userId }) => id === tokenId && userId === row.userId);
    const thread = threads.find(({ id }) => id === threadIdOf(notification.data));
    const asked = searchOf(notification.data);
    const search = savedSearches.find(({ id }) => id === asked?.savedSearchId);
    const about = {
      booking: booking ? bookingEmailData(booking, row.userId) : null,
      thread: thread ? threadEmailData(thread, row.userId) : null,
      search: search && asked ? searchEmailData(search, asked.caregiverIds, found) : null,
    };
    return [{ ...notification, ...contextOf(row, notification.template, about, token ?? null) }];
  });
  return { notifications, unknown: parsed.flatMap(({ row, notification }) => (notification ? [] : row.id)) };
}

/** The token behind the link of an email; undefined when it has no link. */
export const tokenIdOf = (data: NotificationData[Template]) => ("tokenId" in data ? data.tokenId : undefined);

const threadIdOf = (data: NotificationData[Template]) => ("threadId" in data ? data.threadId : undefined);

const searchOf = (data: NotificationData[Template]) =>
  "savedSearchId" in data ? { savedSearchId: data.savedSearchId, caregiverIds: data.caregiverIds } : undefined;

interface About {
  booking: BookingEmailData | null;
  thread: ThreadEmailData | null;
  search: SearchEmailData | null;
}

/** Null when this person gets no such email, or none any more. */
function addressOf({ template, user }: Row, kind: NoticeKind | undefined, token: Token | null) {
  if (user.erasedAt || (user.suspendedAt && !TO_SUSPENDED.some((one) => one === template))) return null;
  const isUnwanted = user.noticeSettings.some((setting) => setting.kind === kind && !setting.email);
  return isUnwanted ? null : (token?.address ?? user.email);
}

const contextOf = (row: Row, template: Template, about: About, token: Token | null) => ({
  id: row.id,
  /** When its cause happened. */
  at: row.createdAt,
  reader: {
    id: row.user.id,
    address: addressOf(row, optionalKindOf(template), token),
    firstName: firstName(row.user.name),
    locale: row.user.locale,
    role: row.user.role,
  },
  ...about,
  /** Null when the email has no link, or its link has been used. */
  token: token && { id: token.id, purpose: token.purpose, expiresAt: token.expiresAt },
});
