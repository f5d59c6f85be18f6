import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { type BookingNews, bookingNews, bookingRead } from "./booking-news";
import { firstName } from "./first-name";
import { News } from "./news";

type Row = Prisma.EmailGetPayload<{ include: { user: true } }>;

/** Everything one message needs: the news, who reads it, the booking and the link it is about. */
export type Notice = ReturnType<typeof noticeFrom>;

/**
 * Reads the messages of a batch that are still to be sent, always in the same order. `unknown` are those that say
 * something we have no words for.
 */
export async function noticesIn(batchId: string) {
  const rows = await db.email.findMany({
    where: { batchId, state: "QUEUED" },
    include: { user: true },
    orderBy: { id: "asc" },
  });
  const read = rows.map((row) => ({ row, news: News.safeParse({ template: row.template, facts: row.facts }).data }));
  const tokenIds = read.flatMap(({ news }) => (news && "tokenId" in news.facts ? [news.facts.tokenId] : []));
  const bookingIds = rows.flatMap(({ bookingId }) => bookingId ?? []);
  const [bookings, tokens] = await Promise.all([
    db.booking.findMany({ where: { id: { in: bookingIds } }, select: bookingRead }),
    db.token.findMany({ where: { id: { in: tokenIds }, usedAt: null } }),
  ]);
  const notices = read.flatMap(({ row, news }) => {
    if (!news) return [];
    const booking = bookings.find(({ id }) => id === row.bookingId);
    const token = tokens.find(({ id, userId }) => {
      return "tokenId" in news.facts && id === news.facts.tokenId && userId === row.userId;
    });
    return noticeFrom(row, news, booking ? bookingNews(booking, row.userId) : null, token ?? null);
  });
  return { notices, unknown: read.flatMap(({ row, news }) => (news ? [] : row.id)) };
}

type Token = Pick<Prisma.TokenGetPayload<null>, "id" | "purpose" | "expiresAt">;

function noticeFrom({ id, createdAt, user }: Row, news: News, booking: BookingNews | null, token: Token | null) {
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
