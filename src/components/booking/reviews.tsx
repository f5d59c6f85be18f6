import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Deadline } from "@/components/booking/deadline";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/fields/field";
import { StarInput } from "@/components/ui/fields/star-input";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { StarRating } from "@/components/ui/star-rating";
import type { BookingView } from "@/domain/bookings/responses";
import type { BookingReviews } from "@/domain/reviews/queries";

/** The caregiver's one public reply. */
export function ReplyForm({ reviewId }: { reviewId: string }) {
  const t = useTranslations("booking.review");
  return (
    <ApiForm action={`/api/reviews/${reviewId}/reply`} className="mt-4">
      <Field name="text" label={t("reply")} hint={t("replyHint")} required>
        <Textarea maxLength={1000} rows={3} />
      </Field>
      <SubmitButton variant="secondary" className="self-start">
        {t("replySubmit")}
      </SubmitButton>
    </ApiForm>
  );
}

/** Stars and a few sentences about the other party. */
export function ReviewForm({ bookingId, about, until }: { bookingId: string; about: string; until: Date }) {
  const t = useTranslations("booking.review");
  const common = useTranslations("common");
  return (
    <ApiForm action={`/api/bookings/${bookingId}/review`} doneText={t("thanks")}>
      <p className="text-muted">{t.rich("rules", { until: () => <Deadline at={until} as="full" /> })}</p>
      <StarInput
        name="rating"
        legend={t("stars", { name: about })}
        labels={[1, 2, 3, 4, 5].map((count) => common("stars", { count }))}
      />
      <Field name="comment" label={t("comment")} hint={t("commentHint")} required>
        <Textarea minLength={10} maxLength={2000} />
      </Field>
      <SubmitButton className="self-start">{t("submit")}</SubmitButton>
    </ApiForm>
  );
}

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
          <OneReview title={t("from", { author: names.owner, about: names.caregiver })} review={byOwner} until={until}>
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
  children?: ReactNode;
}

function OneReview({ title, review, until, children }: OneProps) {
  const t = useTranslations("booking.review");
  return (
    <article>
      <h3 className="text-base">{title}</h3>
      <p className="flex flex-wrap items-center gap-x-3">
        <StarRating value={review.rating} full />
        <DateTime value={review.createdAt} as="date" className="text-sm text-muted" />
      </p>
      <p className="mt-1 whitespace-pre-line">{review.comment}</p>
      {!review.shownAt && (
        <p className="mt-1 text-sm text-muted">{t.rich("hiddenUntil", { until: () => <DateTime value={until} /> })}</p>
      )}
      {children}
    </article>
  );
}
