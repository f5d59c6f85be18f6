import { db } from "@/lib/db";
import { must } from "@/lib/errors";
import { bookingNews, bookingRead } from "./booking-news";
import { firstName } from "./first-name";
import { News } from "./news";

/** Everything one message needs: the news, who reads it, the booking and the link it is about. */
export type Notice = Awaited<ReturnType<typeof noticeOf>>;

/** Reads a message that is to be sent. `address` is null when this person gets no mail (any more). */
export async function noticeOf(emailId: string) {
  const row = must(await db.email.findUnique({ where: { id: emailId }, include: { user: true } }), "email");
  const { user } = row;
  const news = News.parse({ template: row.template, facts: row.facts });
  const booking = row.bookingId
    ? await db.booking.findUnique({ where: { id: row.bookingId }, select: bookingRead })
    : null;
  const token =
    "tokenId" in news.facts
      ? await db.token.findFirst({ where: { id: news.facts.tokenId, userId: user.id, usedAt: null } })
      : null;
  return {
    id: row.id,
    state: row.state,
    /** When the news was made. */
    at: row.createdAt,
    news,
    reader: {
      address: user.erasedAt || user.suspendedAt ? null : user.email,
      firstName: firstName(user.name),
      locale: user.locale,
      role: user.role,
    },
    booking: booking && bookingNews(booking, user.id),
    /** Null when the news has no link, or its link has been used. */
    token: token && { id: token.id, purpose: token.purpose, expiresAt: token.expiresAt },
  };
}
