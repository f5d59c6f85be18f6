import { useLocale, useTranslations } from "next-intl";
import { Review, StarBars } from "@/components/caregiver/review-parts";
import { ButtonLink } from "@/components/ui/button-link";
import { useRatingWords } from "@/components/ui/rating-words";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver, PublicReview } from "@/domain/caregivers/responses";
import { formatInstant } from "@/i18n/format";

/** What owners wrote, each with the caregiver's public answer. */
export function ReviewList({ reviews, name }: { reviews: PublicReview[]; name: string }) {
  const t = useTranslations("caregiver");
  const ratingWords = useRatingWords();
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {reviews.map(({ id, author, rating, comment, shownAt, reply }) => (
        <Review
          key={id}
          author={author}
          rating={ratingWords(rating)}
          shown={[shownAt.toISOString(), formatInstant(shownAt, locale, "month")]}
          comment={comment}
          reply={reply ? [t("replyOf", { name }), reply] : null}
        />
      ))}
    </ul>
  );
}

/** The stars, how they are spread, the newest reviews and the way to all of them. */
export function Reviews({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const common = useTranslations("common");
  const { id, name, rating, ratingCount, stars, reviews, moreReviews } = caregiver;
  const rows = stars.map((count, index): [string, number] => [common("stars", { count: index + 1 }), count]);
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
            <StarBars rows={rows.toReversed()} />
          </div>
          <ReviewList reviews={reviews} name={name} />
        </>
      )}
      {moreReviews && (
        <ButtonLink href={`/caregivers/${id}/reviews`} variant="secondary">
          {t("allReviews")}
        </ButtonLink>
      )}
    </section>
  );
}
