"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isProposed, previewUrl, RefundShares, useRefundPreview } from "@/components/admin/refund-preview";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { newRequestKey } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";

interface Props {
  bookingId: string;
  /** What is left of the payment, as the page shows it. */
  leftCents: number;
  /** Passed in by the server: the schema would bring zod into the browser. */
  decisions: typeof COMPLAINT_DECISIONS;
}

/** Pay out, refund a part or refund everything, with who pays what, and the explanation both parties read. */
function DecideForm({ bookingId, leftCents, decisions, onDone }: Props & { onDone: (answer: unknown) => void }) {
  const t = useTranslations("adminBookings");
  const [key] = useState(newRequestKey);
  const [decision, setDecision] = useState("");
  const [typed, setTyped] = useState("");
  const isPart = decision === "REFUND_PART";
  const isRefund = decision === "REFUND_ALL" || (isPart && typed.trim() !== "");
  const preview = useRefundPreview(isRefund ? previewUrl(bookingId, isPart ? typed : "") : null);
  const choices = decisions.map((value) => ({
    value,
    label: t(`decide.choices.${value}`),
    hint: t(`decide.hints.${value}`),
  }));
  return (
    <ApiForm
      action={`/api/admin/complaints/${bookingId}/decide`}
      extra={{ key, seenLeftCents: preview.data?.ok ? preview.data.answer.leftCents : leftCents }}
      onDone={onDone}
    >
      <RadioCards
        name="decision"
        legend={t("decide.legend")}
        choices={choices}
        columns={1}
        required
        onChoose={setDecision}
      />
      {isPart && (
        <Field name="amountCents" label={t("refund.amount")} required>
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
      {isRefund && <RefundShares {...preview} />}
      <Field name="note" label={t("decide.note")} hint={t("decide.noteHint")} required>
        <Textarea minLength={5} maxLength={500} rows={4} />
      </Field>
      <SubmitButton>{t("decide.submit")}</SubmitButton>
    </ApiForm>
  );
}

/** Decides a complaint, in a dialog. */
export function DecideComplaint(props: Props) {
  const t = useTranslations("adminBookings.decide");
  return (
    <FormDialog label={t("button")} title={t("title")}>
      {(done) => <DecideForm {...props} onDone={(answer) => done(t(isProposed(answer) ? "proposed" : "done"))} />}
    </FormDialog>
  );
}
