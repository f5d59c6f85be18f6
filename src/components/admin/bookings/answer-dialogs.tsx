"use client";
import { useTranslations } from "next-intl";
import { ActingFor } from "@/components/admin/bookings/acting-for";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { SubmitButton } from "@/components/ui/form/submit-button";

interface Props {
  bookingId: string;
  /** The caregiver in whose place the admin answers. */
  name: string;
  /** Of a refusal. */
  reasons: readonly ("NO_TIME" | "NOT_A_MATCH" | "TOO_FAR" | "AWAY" | "OTHER")[];
}

/** Accepts or declines a request in the caregiver's place, in dialogs that say so and ask why. */
export function AnswerFor({ bookingId, name, reasons }: Props) {
  const t = useTranslations("adminBookings");
  const path = `/api/admin/bookings/${bookingId}`;
  const note = (
    <Field name="note" label={t("note")} hint={t("noteHint")} required>
      <Textarea minLength={5} maxLength={500} rows={3} />
    </Field>
  );
  return (
    <>
      <FormDialog label={t("acceptFor.button", { name })} title={t("acceptFor.title", { name })} variant="secondary">
        {(done) => (
          <ApiForm action={`${path}/accept`} onDone={() => done(t("acceptFor.done"))}>
            <ActingFor party="caregiver" name={name} />
            <p className="text-muted">{t("acceptFor.text")}</p>
            {note}
            <SubmitButton>{t("acceptFor.submit")}</SubmitButton>
          </ApiForm>
        )}
      </FormDialog>
      <FormDialog label={t("declineFor.button", { name })} title={t("declineFor.title", { name })} variant="danger">
        {(done) => (
          <ApiForm action={`${path}/decline`} onDone={() => done(t("declineFor.done"))}>
            <ActingFor party="caregiver" name={name} />
            <RadioCards
              name="reason"
              legend={t("declineFor.reason")}
              required
              columns={1}
              choices={reasons.map((value) => ({ value, label: t(`declineFor.reasons.${value}`) }))}
            />
            {note}
            <SubmitButton variant="danger">{t("declineFor.submit")}</SubmitButton>
          </ApiForm>
        )}
      </FormDialog>
    </>
  );
}
