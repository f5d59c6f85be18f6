"use client";
import { useState } from "react";
import { fill } from "@/components/caregiver/fill";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormTexts } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { formatMoney } from "@/lib/format";
import { previewAddress, useRefundPreview } from "./refund-preview";
import { RefundShares, type ShareTexts } from "./refund-shares";

export interface RefundTexts {
  text: string;
  amount: string;
  amountHint: string;
  optional: string;
  reason: string;
  choose: string;
  note: string;
  noteHint: string;
  /** With {amount}. */
  submit: string;
  submitUnknown: string;
  shares: ShareTexts;
  form: FormTexts;
}

interface Props {
  bookingId: string;
  locale: string;
  reasons: { value: string; label: string }[];
  texts: RefundTexts;
  onDone: (answer: unknown) => void;
}

/** How much, why, and before anything happens who pays what. The button names the amount. */
export function RefundForm({ bookingId, locale, reasons, texts, onDone }: Props) {
  const [typed, setTyped] = useState("");
  const preview = useRefundPreview(previewAddress(bookingId, typed));
  const shown = preview.got?.ok && !preview.isPending ? preview.got.answer : null;
  // Nothing typed means all that is left: what was shown is sent, so that it cannot have become another amount.
  const amount = typed.trim() === "" && shown ? { amountCents: shown.amountCents } : {};
  return (
    <ApiFormIsland action="/api/admin/refund" texts={texts.form} extra={{ bookingId, ...amount }} onDone={onDone}>
      <p className="text-muted">{texts.text}</p>
      <Field name="amountCents" label={texts.amount} hint={texts.amountHint} note={texts.optional}>
        <Input
          inputMode="decimal"
          autoComplete="off"
          before="€"
          data-type="cents"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <RefundShares preview={preview} locale={locale} texts={texts.shares} errors={texts.form} />
      <Field name="reason" label={texts.reason} required>
        <Select options={reasons} placeholder={texts.choose} defaultValue="" />
      </Field>
      <Field name="note" label={texts.note} hint={texts.noteHint} required>
        <Textarea minLength={5} maxLength={500} rows={3} />
      </Field>
      <SubmitButton variant="danger">
        {shown ? fill(texts.submit, { amount: formatMoney(shown.amountCents, locale) }) : texts.submitUnknown}
      </SubmitButton>
    </ApiFormIsland>
  );
}
