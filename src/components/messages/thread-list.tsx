import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/date-time";
import type { ThreadRow } from "@/domain/messages/responses";
import { Link } from "@/i18n/link";

/** One's conversations, the latest first: who, the last line, when, and how many wait. The whole row links to it. */
export function ThreadList({ threads }: { threads: ThreadRow[] }) {
  const t = useTranslations("messages");
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {threads.map(({ id, other, last, unread }) => (
        <li key={id} className="relative flex gap-4 p-4 hover:bg-sunken sm:px-5">
          <Avatar name={other.name} src={other.avatarUrl} />
          <div className="min-w-0 grow">
            <div className="flex items-baseline justify-between gap-3">
              <h2 className={cx("truncate text-base", unread === 0 && "font-semibold")}>
                <Link href={`/messages/${id}`} className="after:absolute after:inset-0">
                  {other.name || t("someone")}
                </Link>
              </h2>
              <DateTime value={last.createdAt} as="short" className="shrink-0 text-sm text-muted" />
            </div>
            <div className="flex items-center justify-between gap-3">
              <p className={cx("truncate", unread > 0 ? "font-semibold text-ink" : "text-muted")}>
                <LastLine last={last} />
              </p>
              {unread > 0 && (
                <span className="figures grid min-h-6 min-w-6 shrink-0 place-items-center rounded-full bg-brand px-2 text-sm font-bold text-on-brand">
                  <span aria-hidden="true">{unread}</span>
                  <span className="sr-only">{t("unread", { count: unread })}</span>
                </span>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function LastLine({ last: { text, isOwn, state } }: Pick<ThreadRow, "last">) {
  const t = useTranslations("messages");
  if (text === null) return t(state === "erased" ? "erased" : "hidden");
  const line = text || t("photo");
  return isOwn ? t("you", { text: line }) : line;
}
