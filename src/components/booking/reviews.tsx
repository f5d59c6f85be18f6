import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReplyForm, ReviewForm } from "@/components/booking/review-forms";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { StarRating } from "@/components/ui/star-rating";
import type { BookingView } from "@/domain/bookings/responses";
import type { BookingReviews } from "@/domain/reviews/queries";
import { Link } from "@/i18n/link";

/** What the two parties wrote about each other, and the form while one may still write. For completed bookings. */
export function ReviewsSection({ view, reviews }: { view: BookingView; reviews: BookingReviews }) {
  const t = useTranslations("booking.review");
  if (view.status !== "COMPLETED") return null;
  const { byOwner, byCaregiver, canWrite, canReply, until } = reviews;
  const names = { owner: view.owner.name, caregiver: view.caregiver.name };
  const nothing = !byOwner && !byCaregiver && !canWrite;
  return (
    <Card as="section" id="review" className="scroll-mt-24">
      <h2 className="mb-3 text-xl">{t("title")}</h2>
      {nothing && <p className="text-muted">{t(view.now < until ? "hidden" : "none")}</p>}
      <div className="flex flex-col gap-6">
        {canWrite && (
          <ReviewForm
            bookingId={view.id}
            until={until}
            about={view.party === "owner" ? names.caregiver : names.owner}
          />
        )}
        {byOwner && (
          <OneReview
            title={t("from", { author: names.owner, about: names.caregiver })}
            review={byOwner}
            until={until}
            canReport={view.party === "caregiver"}
          >
            {byOwner.reply && (
              <div className="mt-3 border-l-4 border-line pl-4">
                <p className="text-sm font-semibold">{t("replyOf", { name: names.caregiver })}</p>
                <p className="whitespace-pre-line">{byOwner.reply}</p>
              </div>
            )}
            {canReply && <ReplyForm reviewId={byOwner.id} />}
          </OneReview>
        )}
        {byCaregiver && (
          <OneReview
            title={t("from", { author: names.caregiver, about: names.owner })}
            review={byCaregiver}
            until={until}
            canReport={view.party === "owner"}
          />
        )}
      </div>
    </Card>
  );
}

interface OneProps {
  title: string;
  review: NonNullable<BookingReviews["byOwner"]>;
  until: Date;
  /** Of the other party. */
  canReport: boolean;
  children?: ReactNode;
}

function OneReview({ title, review, until, canReport, children }: OneProps) {
  const t = useTranslations("booking.review");
  return (
    <article>
      <h3 className="text-base">{title}</h3>
      <p className="flex flex-wrap items-center gap-x-3">
        <StarRating value={review.rating} full />
        <DateTime value={review.createdAt} as="date" className="text-sm text-muted" />
      </p>
      {review.comment && <p className="mt-1 whitespace-pre-line">{review.comment}</p>}
      {review.hiddenAt && <p className="mt-1 text-sm text-muted">{t("hiddenByUs")}</p>}
      {canReport && (
        <Link href={`/reviews/${review.id}/report`} className="link mt-1 inline-flex min-h-8 items-center text-sm">
          {t("report")}
        </Link>
      )}
      {!review.shownAt && (
        <p className="mt-1 text-sm text-muted">{t.rich("hiddenUntil", { until: () => <DateTime value={until} /> })}</p>
      )}
      {children}
    </article>
  );
}
