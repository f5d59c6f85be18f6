import { useLocale, useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { NoticeRow } from "@/components/notices/notice-row";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { NoticePage } from "@/domain/notifications/responses";

/** Notices, the latest first; those that were not read stand out. */
export function NoticeList({ notices }: Pick<NoticePage, "notices">) {
  const t = useTranslations("notices");
  const locale = useLocale();
  if (notices.length === 0)
    return <EmptyState art={<Art name="no-requests" />} title={t("emptyTitle")} text={t("emptyText")} />;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {notices.map(({ id, at, isRead, title, text, path }) => (
        <NoticeRow
          key={`${id} ${isRead}`}
          {...{ id, isRead, title, text }}
          href={path && `/${locale}${path}`}
          when={<DateTime value={at} />}
        />
      ))}
    </ul>
  );
}
