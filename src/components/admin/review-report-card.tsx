import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { WrittenText } from "@/components/caregiver/facts";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { StarRating } from "@/components/ui/star-rating";
import type { ReviewReportToReview } from "@/domain/admin/reports/review-reports";
import { Link } from "@/i18n/link";

/** A reported review, who reported it and why, and the decision. */
export function ReviewReportCard({ report }: { report: ReviewReportToReview }) {
  const t = useTranslations("adminReviews");
  const reasons = useTranslations("reviewReport.reasons");
  const serviceName = useTranslations("services");
  const common = useTranslations("common");
  const { id, reason, note, createdAt, reporter, review } = report;
  const path = `/api/admin/review-reports/${id}`;
  const texts = (kind: "hide" | "keep") => ({
    ...{ button: t(kind), title: t(`${kind}Title`), text: t(`${kind}Text`, { name: review.author }), done: t("done") },
    ...{ reason: t("reason"), reasonHint: t("reasonHint"), close: common("close") },
  });
  return (
    <Card as="li" className="flex flex-col gap-4" tabIndex={-1} data-queue-item>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl">{reasons(reason)}</h2>
        <p className="text-sm text-muted">
          {t("by", { name: reporter })} · <DateTime value={createdAt} as="short" />
        </p>
      </div>
      {note && <p className="whitespace-pre-line">{note}</p>}
      <article className="rounded-lg border border-line p-3">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span>{t("about", { author: review.author, subject: review.subject })}</span>
          <StarRating value={review.rating} full />
          <Link href={`/admin/bookings/${review.bookingId}`} className="link">
            {serviceName(`${review.service}.name`)}
          </Link>
        </p>
        {review.comment && <WrittenText text={review.comment} className="mt-2 wrap-anywhere whitespace-pre-line" />}
        {review.reply && (
          <div className="mt-3 border-l-2 border-line pl-4">
            <p className="text-sm font-semibold">{t("reply")}</p>
            <WrittenText text={review.reply} className="wrap-anywhere whitespace-pre-line" />
          </div>
        )}
      </article>
      <div className="flex flex-wrap gap-3">
        <div data-shortcut="r">
          <ReasonDialog action={`${path}/hide`} texts={texts("hide")} />
        </div>
        <div data-shortcut="a">
          <ReasonDialog action={`${path}/keep`} texts={texts("keep")} />
        </div>
      </div>
    </Card>
  );
}
