import { useTranslations } from "next-intl";
import { ApiForm } from "@/components/ui/api-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";

/** Takes back a request nobody has answered yet. */
export function BookingWithdrawButton({ bookingId }: { bookingId: string }) {
  const t = useTranslations("adminBookings");
  const common = useTranslations("common");
  return (
    <DialogButton
      label={t("withdraw.button")}
      title={t("withdraw.title")}
      closeLabel={common("close")}
      variant="danger"
    >
      <ApiForm action={`/api/admin/bookings/${bookingId}/withdraw`}>
        <p className="text-muted">{t("withdraw.text")}</p>
        <Field name="note" label={t("note")} hint={t("noteHint")} required>
          <Textarea minLength={5} maxLength={500} rows={3} />
        </Field>
        <SubmitButton variant="danger">{t("withdraw.button")}</SubmitButton>
      </ApiForm>
    </DialogButton>
  );
}
