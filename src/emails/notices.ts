import type { LoadedNotification } from "@/domain/notifications/load";
import { listNotices } from "@/domain/notifications/notices";
import type { NoticePage, NoticeRow } from "@/domain/notifications/responses";
import type { NoticeListQuery } from "@/domain/notifications/schema";
import { buildEmail } from "@/emails/build-email";
import { emailI18n } from "@/emails/i18n/email-i18n";
import { env } from "@/env";
import type { Locale } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { reportBug } from "@/lib/telemetry/record";

/** A page of one's notices in a language, with the words and the link of the mail. */
export async function noticePage(ctx: Ctx, paging: NoticeListQuery, locale?: Locale): Promise<NoticePage> {
  const { notices, previous, next } = await listNotices(ctx, paging);
  const rows = notices.map(({ notice, isRead }): NoticeRow => {
    const words = wordsOf(notice, locale ?? notice.reader.locale);
    return { id: notice.id, at: notice.at, isRead, ...words };
  });
  return { notices: rows, previous, next };
}

/** The subject, the preview and the first button of the mail. */
function wordsOf(notice: LoadedNotification, locale: Locale) {
  try {
    // Messages that were read meanwhile were unread once.
    const thread = notice.thread && { ...notice.thread, unread: Math.max(1, notice.thread.unread) };
    const { subject, preview, blocks } = buildEmail({ ...notice, thread, reader: { ...notice.reader, locale } });
    const button = blocks.find((block) => block.kind === "button");
    return { title: capitalized(subject), text: capitalized(preview), path: pathOf(button?.href, locale) };
  } catch (error) {
    // A saved search may be deleted; all else is there for good.
    if (notice.template !== "search-matches") reportBug(error, { emailId: notice.id });
    return { title: emailI18n(locale).t.gone, text: "", path: null };
  }
}

/** A sentence may begin with a name or a service in lower case. */
const capitalized = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The address without the site and the language. */
function pathOf(href: string | undefined, locale: Locale) {
  const home = `${env.NEXT_PUBLIC_APP_URL}/${locale}`;
  return href?.startsWith(`${home}/`) ? href.slice(home.length) : null;
}
