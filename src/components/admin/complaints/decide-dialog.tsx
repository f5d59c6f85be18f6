"use client";

import { useState } from "react";
import { previewUrl, RefundShares, type ShareTexts, useRefundPreview } from "@/components/admin/refund-preview";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

export interface DecideTexts {
  legend: string;
  amount: string;
  note: string;
  noteHint: string;
  submit: string;
  shares: ShareTexts;
  form: FormTexts;
}

interface DecideFormProps {
  bookingId: string;
  locale: string;
  choices: { value: string; label: string; hint: string }[];
  texts: DecideTexts;
  onDone: () => void;
}

/** Pay out, refund a part or refund everything, with who pays what, and the explanation both parties read. */
export function DecideForm({ bookingId, locale, choices, texts, onDone }: DecideFormProps) {
  const [decision, setDecision] = useState("");
  const [typed, setTyped] = useState("");
  const isPart = decision === "REFUND_PART";
  const isRefund = decision === "REFUND_ALL" || (isPart && typed.trim() !== "");
  const preview = useRefundPreview(isRefund ? previewUrl(bookingId, isPart ? typed : "") : null);
  return (
    <ApiFormIsland action={`/api/admin/complaints/${bookingId}/decide`} texts={texts.form} onDone={onDone}>
      <RadioCards name="decision" legend={texts.legend} choices={choices} columns={1} required onChoose={setDecision} />
      {isPart && (
        <Field name="amountCents" label={texts.amount} required>
          <Input
            inputMode="decimal"
            autoComplete="off"
            before="€"
            data-type="cents"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
      )}
      {isRefund && <RefundShares preview={preview} locale={locale} texts={texts.shares} errors={texts.form} />}
      <Field name="note" label={texts.note} hint={texts.noteHint} required>
        <Textarea minLength={5} maxLength={500} rows={4} />
      </Field>
      <SubmitButton>{texts.submit}</SubmitButton>
    </ApiFormIsland>
  );
}

interface Props {
  bookingId: string;
  locale: string;
  choices: { value: string; label: string; hint: string }[];
  texts: DecideTexts & { button: string; title: string; close: string; done: string };
}

/** Ends a complaint, in a dialog. */
export function DecideDialog({ bookingId, locale, choices, texts }: Props) {
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close}>
      {(done) => <DecideForm {...{ bookingId, locale, choices, texts }} onDone={() => done(texts.done)} />}
    </FormDialog>
  );
}
