import { useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { SupportRequestRow } from "@/domain/support/responses";
import type { SupportRequestsQuery } from "@/domain/support/schema";

interface Props {
  rows: SupportRequestRow[];
  state: SupportRequestsQuery["state"];
}

/** Questions to support in full. The open ones are answered by mail, and then leave the queue. */
export function SupportRequests({ rows, state }: Props) {
  const t = useTranslations("adminSupport");
  if (rows.length === 0)
    return (
      <EmptyState
        art={<Art name="no-requests" />}
        title={t(state === "open" ? "emptyOpenTitle" : "emptyAnsweredTitle")}
        text={t(state === "open" ? "emptyOpenText" : "emptyAnsweredText")}
      />
    );
  return (
    <ul className="grid grid-cols-1 gap-4">
      {rows.map((row) => (
        <OneRequest key={row.id} row={row} />
      ))}
    </ul>
  );
}

function OneRequest({
  row: { id, userId, name, email, topic, text, locale, createdAt, answeredAt },
}: {
  row: SupportRequestRow;
}) {
  const t = useTranslations("adminSupport");
  const topics = useTranslations("contact.topics");
  const languages = useTranslations("languages");
  const subject = encodeURIComponent(`TailTribe: ${topics(topic)}`);
  return (
    <Card as="li">
      <h2 className="text-lg [overflow-wrap:anywhere]">{t("about", { name, topic: topics(topic) })}</h2>
      <p className="mt-1 text-sm text-muted">
        <DateTime value={createdAt} />, {languages(locale)}, {t(userId ? "signedIn" : "visitor")}
      </p>
      <blockquote className="my-3 max-w-prose border-l-4 border-line pl-4 [overflow-wrap:anywhere] whitespace-pre-line">
        {text}
      </blockquote>
      {answeredAt ? (
        <p className="text-muted">
          {t("answeredAt")} <DateTime value={answeredAt} />
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <a href={`mailto:${email}?subject=${subject}`} className="link [overflow-wrap:anywhere]">
            {t("write", { email })}
          </a>
          <ActionButton action="/api/admin/support-requests" body={{ id }} size="sm" variant="soft">
            {t("markAnswered")}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}
