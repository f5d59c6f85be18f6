"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { newRequestKey } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { REFUND_WAYS } from "@/domain/admin/schema";

interface Props {
  bookingId: string;
  owedCents: number;
  /** Passed in by the server: the schema would bring zod into the browser. */
  ways: typeof REFUND_WAYS;
}

/** Records in a dialog that the owner got a failed refund in another way than through Stripe. */
export function SettleRefund({ bookingId, owedCents, ways }: Props) {
  const t = useTranslations("adminBookings");
  return (
    <FormDialog label={t("settle.button")} title={t("settle.title")} variant="secondary">
      {(done) => <SettleForm {...{ bookingId, owedCents, ways }} onDone={() => done(t("settle.done"))} />}
    </FormDialog>
  );
}

function SettleForm({ bookingId, owedCents, ways, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("adminBookings");
  const [key] = useState(newRequestKey);
  const action = `/api/admin/bookings/${bookingId}/settle-refund`;
  return (
    <ApiForm action={action} extra={{ seenOwedCents: owedCents, key }} onDone={onDone}>
      <p className="text-muted">{t("settle.text")}</p>
      <RadioCards
        name="how"
        legend={t("settle.legend")}
        choices={ways.map((value) => ({ value, label: t(`settle.ways.${value}`), hint: t(`settle.hints.${value}`) }))}
        columns={1}
        required
      />
      <Field name="note" label={t("note")} hint={t("noteHint")} required>
        <Textarea minLength={5} maxLength={500} rows={3} />
      </Field>
      <SubmitButton>{t("settle.submit")}</SubmitButton>
    </ApiForm>
  );
}
