import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { MyCaregiver } from "@/domain/caregivers/queries";

/** That changed words wait for an admin, or were refused and why, and what visitors read meanwhile. */
export function WordsReviewNotice({ review }: { review: MyCaregiver["wordsReview"] }) {
  const t = useTranslations("careWords");
  if (!review) return null;
  const { refusedReason, shown } = review;
  return (
    <Alert tone={refusedReason ? "warning" : "info"} title={t(refusedReason ? "refusedTitle" : "waitingTitle")}>
      <p>{t(refusedReason ? "refusedText" : "waitingText")}</p>
      {refusedReason && <blockquote className="mt-2 border-l-4 pl-3 whitespace-pre-line">{refusedReason}</blockquote>}
      <details className="mt-2">
        <summary className="cursor-pointer font-semibold">{t("shown")}</summary>
        <dl className="mt-2 grid gap-2">
          {shown.map(({ word, text }) => (
            <div key={word}>
              <dt className="text-sm font-semibold">{t(`words.${word}`)}</dt>
              <dd className="whitespace-pre-line">{text ?? "–"}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Alert>
  );
}
