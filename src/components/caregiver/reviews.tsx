import { useLocale, useTranslations } from "next-intl";
import { Review, StarBars } from "@/components/caregiver/review-parts";
import { ButtonLink } from "@/components/ui/button-link";
import { useRatingWords } from "@/components/ui/rating-words";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver, PublicReview, ReviewCount } from "@/domain/caregivers/responses";
import type { Service } from "@/generated/prisma/enums";
import { formatInstant } from "@/i18n/format";
import { Link } from "@/i18n/link";
import { foreignLanguage } from "@/i18n/text-language";

/** What owners wrote, each with the caregiver's public answer. */
export function ReviewList({ reviews, name }: { reviews: PublicReview[]; name: string }) {
  const t = useTranslations("caregiver");
  const ratingWords = useRatingWords();
  const serviceName = useTranslations("services");
  const locale = useLocale();
  const written = (text: string): [string, string?, string?] => {
    const foreign = foreignLanguage(text, locale);
    return foreign ? [text, foreign.lang, t("writtenIn", { language: foreign.name })] : [text];
  };
  return (
    <ul className="divide-y divide-line">
      {reviews.map(({ id, author, rating, service, comment, shownAt, reply }) => (
        <Review
          key={id}
          author={author}
          rating={ratingWords(rating)}
          shown={[shownAt.toISOString(), formatInstant(shownAt, locale, "month")]}
          service={serviceName(`${service}.name`)}
          comment={written(comment)}
          report={[`/${locale}/reviews/${id}/report`, t("report")]}
          reply={reply ? [t("replyOf", { name }), ...written(reply)] : null}
        />
      ))}
    </ul>
  );
}

interface FilterProps {
  caregiver: { id: string; name: string };
  services: ReviewCount[];
  current: Service | undefined;
}

/** The reviews of one service, by links. With one service there is nothing to choose. */
export function ReviewFilter({ caregiver: { id, name }, services, current }: FilterProps) {
  const t = useTranslations("caregiver");
  const serviceName = useTranslations("services");
  if (services.length < 2) return null;
  const path = `/caregivers/${id}/reviews`;
  const hrefOf = (service: Service | undefined) => (service ? `${path}?service=${service}` : path);
  const items = services.map(({ service, count }) => ({
    ...{ href: hrefOf(service), label: serviceName(`${service}.name`), count },
  }));
  const all = { href: path, label: t("allServices"), count: services.reduce((sum, { count }) => sum + count, 0) };
  return <SegmentedNav label={t("reviewsOf", { name })} items={[all, ...items]} current={hrefOf(current)} />;
}

/** The stars, how they are spread, the newest reviews and the way to all of them. */
export function Reviews({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const common = useTranslations("common");
  const serviceName = useTranslations("services");
  const { id, name, rating, ratingCount, stars, reviews, reviewServices, moreReviews } = caregiver;
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
          {reviewServices.length > 1 && (
            <p className="mt-4 flex flex-wrap gap-x-4">
              {reviewServices.map(({ service, count }) => (
                <Link
                  key={service}
                  href={`/caregivers/${id}/reviews?service=${service}`}
                  className="link inline-flex min-h-8 items-center pointer-coarse:min-h-11"
                >
                  {t("reviewsOfService", { service: serviceName(`${service}.name`), count })}
                </Link>
              ))}
            </p>
          )}
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
