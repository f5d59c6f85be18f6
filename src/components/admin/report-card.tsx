import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { Gallery } from "@/components/pictures/gallery";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { MessageReportToReview } from "@/domain/admin/reports/message-reports";

/** A reported message between those around it, who reported it and why, and the decision. */
export function ReportCard({ report }: { report: MessageReportToReview }) {
  const t = useTranslations("adminReports");
  const chat = useTranslations("messages.chat");
  const common = useTranslations("common");
  const { id, reason, note, createdAt, reporter, author, messages } = report;
  const path = `/api/admin/message-reports/${id}`;
  const texts = (kind: "hide" | "dismiss") => ({
    ...{ button: t(kind), title: t(`${kind}Title`), text: t(`${kind}Text`, { name: author }), done: t("done") },
    ...{ reason: t("reason"), reasonHint: t("reasonHint"), close: common("close") },
  });
  return (
    <Card as="li" className="flex flex-col gap-4" tabIndex={-1} data-queue-item>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl">{chat(`reasons.${reason}`)}</h2>
        <p className="text-sm text-muted">
          {t("by", { name: reporter })} · <DateTime value={createdAt} as="short" />
        </p>
      </div>
      {note && <p className="whitespace-pre-line">{note}</p>}
      <ol className="flex flex-col gap-2">
        {messages.map((message) => (
          <li
            key={message.id}
            className={cx("rounded-lg border p-3", message.isReported ? "border-danger bg-danger-soft" : "border-line")}
          >
            <p className="flex flex-wrap justify-between gap-2 text-sm text-muted">
              <span>
                {message.author || t("erased")}
                {message.isReported && <strong className="ml-2 text-danger">{t("reported")}</strong>}
              </span>
              <DateTime value={message.createdAt} as="short" />
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{message.text ?? t("erasedText")}</p>
            <Gallery label={chat("photos")} pictures={message.pictures} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <div data-shortcut="r">
          <ReasonDialog action={`${path}/hide`} texts={texts("hide")} />
        </div>
        <div data-shortcut="a">
          <ReasonDialog action={`${path}/dismiss`} texts={texts("dismiss")} />
        </div>
      </div>
    </Card>
  );
}
