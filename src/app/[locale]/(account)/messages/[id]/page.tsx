import { getLocale, getTranslations } from "next-intl/server";
import { BookingCard } from "@/components/booking/list/booking-card";
import { Conversation } from "@/components/messages/conversation";
import { SearchResults } from "@/components/messages/search-results";
import { ThreadHeader } from "@/components/messages/thread-header";
import { getThread, readMessages } from "@/domain/messages/queries";
import { MessagePage } from "@/domain/messages/responses";
import { MessagesQuery } from "@/domain/messages/schema";
import { listAlbum } from "@/domain/pictures/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("messages"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/messages/${id}`, title: t("title"), index: false });
}

/** How many messages before and after one that was looked for are shown at first. */
const AROUND = 15;

export default async function ThreadPage({ params, searchParams }: Props) {
  const [locale, { id: rawId }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = idOrNotFound(rawId);
  const { ctx, user } = await pageCtx("user", `/${locale}/messages/${id}`, query);
  const { q = "" } = MessagesQuery.safeParse({ q: query.q }).data ?? {};
  const { before: at } = MessagesQuery.safeParse({ before: query.at }).data ?? {};
  const wanted = q ? { q } : at === undefined ? {} : { before: at + AROUND };
  const [thread, page, attached] = await orNotFound(
    Promise.all([getThread(ctx, id), readMessages(ctx, id, wanted), listAlbum(ctx, { kind: "MESSAGE", threadId: id })]),
  );
  const t = await getTranslations("messages");
  const otherName = thread.other.name || t("someone");
  return (
    <>
      <ThreadHeader thread={thread} q={q} />
      {q ? (
        <SearchResults threadId={id} otherName={otherName} q={q} messages={page.messages} />
      ) : (
        <Conversation
          {...{ threadId: id, userId: user.id, otherName, obstacle: thread.obstacle, readSeq: thread.readSeq }}
          key={String(page.isOpen)}
          initial={MessagePage.encode(page)}
          {...{ isElsewhere: at !== undefined, attached }}
          cards={thread.bookings.map(({ requestedAt, booking }) => ({
            at: requestedAt.toISOString(),
            card: <BookingCard key={booking.id} booking={booking} as={thread.party} now={ctx.now} />,
          }))}
        />
      )}
    </>
  );
}
