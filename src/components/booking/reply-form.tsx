import { useTranslations } from "next-intl";
import { ApiForm } from "@/components/ui/api-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";

/** The caregiver's one public answer. */
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
