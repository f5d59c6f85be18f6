"use client";
import { useTranslations } from "next-intl";
import { ActingFor } from "@/components/admin/bookings/acting-for";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { SubmitButton } from "@/components/ui/form/submit-button";

/** Withdraws a request that is not answered yet, in a dialog that asks for the reason. */
export function WithdrawBooking({ bookingId, name }: { bookingId: string; name: string }) {
  const t = useTranslations("adminBookings");
  return (
    <FormDialog label={t("withdraw.button")} title={t("withdraw.title")} variant="danger">
      {(done) => (
        <ApiForm action={`/api/admin/bookings/${bookingId}/withdraw`} onDone={() => done(t("withdraw.done"))}>
          <ActingFor party="owner" name={name} />
          <p className="text-muted">{t("withdraw.text")}</p>
          <Field name="note" label={t("note")} hint={t("noteHint")} required>
            <Textarea minLength={5} maxLength={500} rows={3} />
          </Field>
          <SubmitButton variant="danger">{t("withdraw.button")}</SubmitButton>
        </ApiForm>
      )}
    </FormDialog>
  );
}
