import { useLocale, useTranslations } from "next-intl";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicReview } from "@/domain/caregivers/answers";
import { formatInstant } from "@/lib/format";

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
