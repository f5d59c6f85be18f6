import { useTranslations } from "next-intl";
import { ApiForm } from "@/components/ui/api-form";
import { Field } from "@/components/ui/field";
import { StarInput } from "@/components/ui/star-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { Deadline } from "./deadline";

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
