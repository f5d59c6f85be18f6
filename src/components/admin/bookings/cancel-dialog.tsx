"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActingFor } from "@/components/admin/bookings/acting-for";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { FieldError } from "@/components/ui/fields/field-error";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { getJson } from "@/components/ui/form/get-json";
import { errorMessage } from "@/components/ui/form/problem-words";
import { newRequestKey } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useFormTexts } from "@/components/ui/form/texts";
import { Spinner } from "@/components/ui/spinner";
import { useFetched } from "@/components/ui/use-fetched";
import type { CancellationPreview } from "@/domain/admin/responses";
import { formatMoney } from "@/i18n/format";

/** An admin cancels: the reason decides the refund, which is shown beside it, and exactly that amount is sent. */
function CancelForm({ bookingId, name, onDone }: { bookingId: string; name: string; onDone: () => void }) {
  const t = useTranslations("adminBookings");
  const texts = useFormTexts();
  const locale = useLocale();
  const [key] = useState(newRequestKey);
  const [reason, setReason] = useState<string>();
  const url = `/api/admin/bookings/${bookingId}/cancel`;
  const { data, isPending } = useFetched(url, (path) => getJson<CancellationPreview>(path));

  if (!data || isPending)
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        <Spinner /> {t("cancel.loading")}
      </p>
    );
  if (!data.ok)
    return (
      <div role="alert">
        <FieldError id="cancel-preview-error">{errorMessage(texts, data.problem.code, data.problem.detail)}</FieldError>
      </div>
    );
  const { choices } = data.answer;
  const money = (cents: number) => formatMoney(cents, locale);
  const hintOf = ({ refundCents, keptCents, caregiverCents }: (typeof choices)[number]) =>
    refundCents + keptCents === 0
      ? t("cancel.unpaid")
      : t("cancel.amounts", { refund: money(refundCents), share: money(caregiverCents) });
  const seenRefundCents = choices.find((choice) => choice.reason === reason)?.refundCents;
  return (
    <ApiForm action={url} extra={{ seenRefundCents, key }} onDone={onDone}>
      {reason === "OWNER_ASKED" && <ActingFor party="owner" name={name} />}
      <p className="text-muted">{t("cancel.text")}</p>
      <RadioCards
        name="reason"
        legend={t("cancel.legend")}
        hint={t("cancel.earlier")}
        choices={choices.map((choice) => ({
          value: choice.reason,
          label: t(`cancel.reasons.${choice.reason}`),
          hint: choice.reason === "CAREGIVER_FAULT" ? `${hintOf(choice)} ${t("cancel.onFile")}` : hintOf(choice),
        }))}
        columns={1}
        required
        onChoose={setReason}
      />
      <Field name="note" label={t("note")} hint={t("noteHint")} required>
        <Textarea minLength={5} maxLength={500} rows={3} />
      </Field>
      <SubmitButton variant="danger">{t("cancel.submit")}</SubmitButton>
    </ApiForm>
  );
}

/** `name` is the owner's, for whom it is done where they asked. Cancels a booking in a dialog that first shows what each reason refunds. */
export function CancelBooking({ bookingId, name }: { bookingId: string; name: string }) {
  const t = useTranslations("adminBookings.cancel");
  return (
    <FormDialog label={t("button")} title={t("title")} variant="danger">
      {(done) => <CancelForm bookingId={bookingId} name={name} onDone={() => done(t("done"))} />}
    </FormDialog>
  );
}
