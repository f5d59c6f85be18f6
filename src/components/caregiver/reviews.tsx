import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver, PublicReview } from "@/domain/caregivers/responses";
import { formatInstant } from "@/i18n/format";

/** How many gave five stars, four, and so on, as bars with the number beside them. */
export function StarBreakdown({ stars }: { stars: readonly number[] }) {
  const t = useTranslations("common");
  const most = Math.max(1, ...stars);
  return (
    <ul className="flex w-full max-w-sm flex-col gap-1">
      {stars
        .map((count, index) => ({ count, value: index + 1 }))
        .reverse()
        .map(({ count, value }) => (
          <li key={value} className="flex items-center gap-3 text-sm">
            <span className="w-20 shrink-0">{t("stars", { count: value })}</span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              className="h-2 grow rounded-full bg-sunken"
            >
              <rect width={Math.round((count / most) * 100)} height="8" className="fill-star" />
            </svg>
            <span className="figures w-8 text-right text-muted">{count}</span>
          </li>
        ))}
    </ul>
  );
}

/** What owners wrote, each with the caregiver's public answer. */
export function ReviewList({ reviews, name }: { reviews: PublicReview[]; name: string }) {
  const t = useTranslations("caregiver");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {reviews.map(({ id, author, rating, comment, shownAt, reply }) => (
        <li key={id} className="py-5">
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-semibold">{author}</span>
            <StarRating value={rating} full />
            <time dateTime={shownAt.toISOString()} className="text-sm text-muted">
              {formatInstant(shownAt, locale, "month")}
            </time>
          </p>
          <p className="mt-2 max-w-prose whitespace-pre-line">{comment}</p>
          {reply && (
            <div className="mt-3 ml-4 border-l-2 border-brand pl-4">
              <p className="text-sm font-semibold">{t("replyOf", { name })}</p>
              <p className="max-w-prose whitespace-pre-line">{reply}</p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The stars, how they are spread, the newest reviews and the way to all of them. */
export function Reviews({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const { id, name, rating, ratingCount, stars, reviews, moreReviews } = caregiver;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="text-2xl">
        {t("reviews")}
      </h2>
      {rating === null ? (
        <p className="mt-3 text-muted">{t("noReviews", { name })}</p>
      ) : (
        <>
          <div className="mt-4 flex flex-wrap items-center gap-x-10 gap-y-4">
            <StarRating value={rating} count={ratingCount} full className="text-lg" />
            <StarBreakdown stars={stars} />
          </div>
          <ReviewList reviews={reviews} name={name} />
        </>
      )}
      {moreReviews && (
        <ButtonLink href={`/caregivers/${id}/reviews`} variant="secondary" prefetch={false}>
          {t("allReviews")}
        </ButtonLink>
      )}
    </section>
  );
}
