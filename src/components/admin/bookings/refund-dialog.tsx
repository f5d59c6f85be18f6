"use client";

import { useState } from "react";
import { previewUrl, RefundShares, type ShareTexts, useRefundPreview } from "@/components/admin/refund-preview";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { interpolate } from "@/components/ui/interpolate";
import { formatMoney } from "@/i18n/format";

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

interface RefundFormProps {
  bookingId: string;
  locale: string;
  reasons: { value: string; label: string }[];
  texts: RefundTexts;
  onDone: (answer: unknown) => void;
}

/** How much, why, and before anything happens who pays what. The button names the amount. */
export function RefundForm({ bookingId, locale, reasons, texts, onDone }: RefundFormProps) {
  const [typed, setTyped] = useState("");
  const preview = useRefundPreview(previewUrl(bookingId, typed));
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
        {shown ? interpolate(texts.submit, { amount: formatMoney(shown.amountCents, locale) }) : texts.submitUnknown}
      </SubmitButton>
    </ApiFormIsland>
  );
}

interface Props {
  bookingId: string;
  locale: string;
  reasons: { value: string; label: string }[];
  texts: RefundTexts & { button: string; title: string; close: string; done: string };
}

/** Gives the owner money back, in a dialog that first shows who pays what. */
export function RefundDialog({ bookingId, locale, reasons, texts }: Props) {
  const amountOf = (answer: unknown) =>
    typeof answer === "object" && answer !== null && "amountCents" in answer ? Number(answer.amountCents) : 0;
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="secondary">
      {(done) => (
        <RefundForm
          {...{ bookingId, locale, reasons, texts }}
          onDone={(answer) => done(interpolate(texts.done, { amount: formatMoney(amountOf(answer), locale) }))}
        />
      )}
    </FormDialog>
  );
}
