"use client";

import { useEffect, useState } from "react";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { FieldError } from "@/components/ui/fields/field-error";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { errorMessage, type FormTexts, type GetResult, getJson } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { interpolate } from "@/components/ui/interpolate";
import { Spinner } from "@/components/ui/spinner";
import type { CancellationPreview } from "@/domain/admin/responses";
import { formatMoney } from "@/i18n/format";

export interface CancelFormTexts {
  text: string;
  legend: string;
  reasons: Record<string, string>;
  /** With {refund} and {share}. */
  amounts: string;
  unpaid: string;
  earlier: string;
  onFile: string;
  note: string;
  noteHint: string;
  submit: string;
  loading: string;
  form: FormTexts;
}

interface CancelFormProps {
  bookingId: string;
  locale: string;
  texts: CancelFormTexts;
  onDone: () => void;
}

/** Support cancels: the reason decides what goes back, which stands beside it, and exactly that is cancelled. */
export function CancelForm({ bookingId, locale, texts, onDone }: CancelFormProps) {
  const [got, setGot] = useState<GetResult<CancellationPreview>>();
  const [reason, setReason] = useState<string>();
  const url = `/api/admin/bookings/${bookingId}/cancel`;
  useEffect(() => {
    let isWanted = true;
    void getJson<CancellationPreview>(url).then((answer) => isWanted && setGot(answer));
    return () => {
      isWanted = false;
    };
  }, [url]);

  if (!got)
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        <Spinner /> {texts.loading}
      </p>
    );
  if (!got.ok)
    return (
      <div role="alert">
        <FieldError id="cancel-preview-error">
          {errorMessage(texts.form, got.problem.code, got.problem.detail)}
        </FieldError>
      </div>
    );
  const { choices } = got.answer;
  const hintOf = ({ refundCents, keptCents, caregiverCents }: (typeof choices)[number]) =>
    refundCents + keptCents === 0
      ? texts.unpaid
      : interpolate(texts.amounts, {
          refund: formatMoney(refundCents, locale),
          share: formatMoney(caregiverCents, locale),
        });
  const seenRefundCents = choices.find((choice) => choice.reason === reason)?.refundCents;
  return (
    <ApiFormIsland action={url} texts={texts.form} extra={{ seenRefundCents }} onDone={onDone}>
      <p className="text-muted">{texts.text}</p>
      <RadioCards
        name="reason"
        legend={texts.legend}
        hint={texts.earlier}
        choices={choices.map((choice) => ({
          value: choice.reason,
          label: texts.reasons[choice.reason],
          hint: choice.reason === "CAREGIVER_FAULT" ? `${hintOf(choice)} ${texts.onFile}` : hintOf(choice),
        }))}
        columns={1}
        required
        onChoose={setReason}
      />
      <Field name="note" label={texts.note} hint={texts.noteHint} required>
        <Textarea minLength={5} maxLength={500} rows={3} />
      </Field>
      <SubmitButton variant="danger">{texts.submit}</SubmitButton>
    </ApiFormIsland>
  );
}

interface Props {
  bookingId: string;
  locale: string;
  texts: CancelFormTexts & { button: string; title: string; close: string; done: string };
}

/** Cancels a booking in a dialog that first shows what each reason gives back. */
export function CancelDialog({ bookingId, locale, texts }: Props) {
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger">
      {(done) => <CancelForm {...{ bookingId, locale, texts }} onDone={() => done(texts.done)} />}
    </FormDialog>
  );
}
