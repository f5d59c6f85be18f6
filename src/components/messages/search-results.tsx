import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { MessageView } from "@/domain/messages/responses";
import { Link } from "@/i18n/link";

interface Props {
  threadId: string;
  otherName: string;
  q: string;
  messages: MessageView[];
}

/** Messages of a conversation with the words somebody looked for; each links to its place. */
export function SearchResults({ threadId, otherName, q, messages }: Props) {
  const t = useTranslations("messages");
  return (
    <section aria-labelledby="results">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id="results" className="text-lg">
          {t("results", { count: messages.length, q })}
        </h2>
        <Link href={`/messages/${threadId}`} className="link">
          {t("clear")}
        </Link>
      </div>
      <ul className="flex flex-col gap-2">
        {messages.map(({ seq, isOwn, text, createdAt }) => (
          <li key={seq} className="relative rounded-lg border border-line bg-surface p-4 hover:border-brand">
            <p className="flex justify-between gap-3 text-sm text-muted">
              <span>{isOwn ? t("chat.own") : otherName}</span>
              <DateTime value={createdAt} as="short" />
            </p>
            <Link
              href={`/messages/${threadId}?at=${seq}#m${seq}`}
              className="wrap-anywhere after:absolute after:inset-0"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
