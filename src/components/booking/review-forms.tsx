import { useTranslations } from "next-intl";
import { Deadline } from "@/components/booking/deadline";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { StarInput } from "@/components/ui/fields/star-input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";

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
