import { useTranslations } from "next-intl";
import { WrittenText } from "@/components/caregiver/facts";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { StarRating } from "@/components/ui/star-rating";
import type { getReviewToReport } from "@/domain/reviews/report";
import { ReviewReportReason } from "@/generated/prisma/enums";

interface Props {
  review: Awaited<ReturnType<typeof getReviewToReport>>;
}

/** A review, and why somebody wants us to look at it; where there is nothing to ask, why. */
export function ReviewReport({ review }: Props) {
  const t = useTranslations("reviewReport");
  const common = useTranslations("common");
  const { id, rating, comment, author, subject, path, isOwn, isReported } = review;
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <article className="card">
        <h2 className="text-lg">{t("by", { author, subject })}</h2>
        <StarRating value={rating} full />
        {comment && <WrittenText text={comment} className="mt-2 whitespace-pre-line" />}
      </article>
      {isOwn || isReported ? (
        <>
          <Alert tone="info">{t(isOwn ? "own" : "reported")}</Alert>
          <ButtonLink href={path} variant="secondary" className="self-start">
            {t("back")}
          </ButtonLink>
        </>
      ) : (
        <div className="card">
          <ApiForm action={`/api/reviews/${id}/report`}>
            <RadioCards
              name="reason"
              legend={t("reason")}
              required
              columns={1}
              choices={Object.values(ReviewReportReason).map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
            <Field name="note" label={t("note")} note={common("optional")}>
              <Textarea maxLength={1000} rows={4} />
            </Field>
            <SubmitButton className="self-start max-sm:w-full">{t("submit")}</SubmitButton>
          </ApiForm>
        </div>
      )}
    </div>
  );
}
