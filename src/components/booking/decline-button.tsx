import { useTranslations } from "next-intl";
import { ApiForm } from "@/components/ui/api-form";
import { RadioCards } from "@/components/ui/choice-cards";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { DECLINE_REASONS } from "@/domain/bookings/schema";

/** Saying no, with a reason from the list and a word of one's own. */
export function DeclineButton({ bookingId }: { bookingId: string }) {
  const t = useTranslations("booking.decline");
  const common = useTranslations("common");
  return (
    <DialogButton label={t("button")} title={t("title")} closeLabel={common("close")} variant="secondary" size="lg">
      <ApiForm action={`/api/bookings/${bookingId}/decline`}>
        <p className="text-muted">{t("text")}</p>
        <RadioCards
          name="reason"
          legend={t("why")}
          choices={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          columns={1}
          required
        />
        <Field name="note" label={t("note")} hint={t("noteHint")} note={common("optional")}>
          <Textarea maxLength={500} rows={3} />
        </Field>
        <SubmitButton variant="danger">{t("submit")}</SubmitButton>
      </ApiForm>
    </DialogButton>
  );
}
