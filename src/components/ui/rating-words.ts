import { useLocale, useTranslations } from "next-intl";
import type { RatingWords } from "@/components/ui/rating";
import { formatNumber } from "@/i18n/format";

/** Says ratings in the reader's language: an average from 1 to 5 or null, and how many reviews it is of. */
export function useRatingWords() {
  const t = useTranslations("common");
  const locale = useLocale();
  return (value: number | null, count?: number): RatingWords => {
    if (value === null) return { value, shown: t("reviews", { count: 0 }), label: "" };
    const shown = formatNumber(value, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const words = { value, shown, label: t("rating", { value: shown }) };
    return count === undefined ? words : { ...words, count: t("reviews", { count }) };
  };
}
