"use client";
import { useEffect, useState } from "react";
import { type Got, getJson } from "@/components/booking/get-json";
import { fill } from "@/components/caregiver/fill";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import { RadioCards } from "@/components/ui/choice-cards";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { type FormTexts, sentence } from "@/components/ui/problem";
import { Spinner } from "@/components/ui/spinner";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { CancellationPreview } from "@/domain/admin/answers";
import { formatMoney } from "@/lib/format";

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

interface Props {
  bookingId: string;
  locale: string;
  texts: CancelFormTexts;
  onDone: () => void;
}

/** Support cancels: the reason decides what goes back, which stands beside it, and exactly that is cancelled. */
export function BookingCancelForm({ bookingId, locale, texts, onDone }: Props) {
  const [got, setGot] = useState<Got<CancellationPreview>>();
  const [reason, setReason] = useState<string>();
  const address = `/api/admin/bookings/${bookingId}/cancel`;
  useEffect(() => {
    let isWanted = true;
    void getJson<CancellationPreview>(address).then((answer) => isWanted && setGot(answer));
    return () => {
      isWanted = false;
    };
  }, [address]);

  if (!got)
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        <Spinner /> {texts.loading}
      </p>
    );
  if (!got.ok)
    return (
      <div role="alert">
        <FieldError id="cancel-preview-error">{sentence(texts.form, got.problem.code, got.problem.detail)}</FieldError>
      </div>
    );
  const { choices } = got.answer;
  const hintOf = ({ refundCents, keptCents, caregiverCents }: (typeof choices)[number]) =>
    refundCents + keptCents === 0
      ? texts.unpaid
      : fill(texts.amounts, { refund: formatMoney(refundCents, locale), share: formatMoney(caregiverCents, locale) });
  const seenRefundCents = choices.find((choice) => choice.reason === reason)?.refundCents;
  return (
    <ApiFormIsland action={address} texts={texts.form} extra={{ seenRefundCents }} onDone={onDone}>
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
