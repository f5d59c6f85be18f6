"use client";
import { useState } from "react";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import { RadioCards } from "@/components/ui/choice-cards";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormTexts } from "@/components/ui/problem";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { previewAddress, useRefundPreview } from "./refund-preview";
import { RefundShares, type ShareTexts } from "./refund-shares";

export interface ComplaintTexts {
  legend: string;
  amount: string;
  note: string;
  noteHint: string;
  submit: string;
  shares: ShareTexts;
  form: FormTexts;
}

interface Props {
  bookingId: string;
  locale: string;
  choices: { value: string; label: string; hint: string }[];
  texts: ComplaintTexts;
  onDone: () => void;
}

/** Pay out, refund a part or refund everything, with who pays what, and the explanation both parties read. */
export function ComplaintForm({ bookingId, locale, choices, texts, onDone }: Props) {
  const [decision, setDecision] = useState("");
  const [typed, setTyped] = useState("");
  const isPart = decision === "REFUND_PART";
  const isRefund = decision === "REFUND_ALL" || (isPart && typed.trim() !== "");
  const preview = useRefundPreview(isRefund ? previewAddress(bookingId, isPart ? typed : "") : null);
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
