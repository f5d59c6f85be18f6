import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver } from "@/domain/caregivers/answers";
import { ReviewList } from "./review-list";
import { StarBreakdown } from "./star-breakdown";

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
