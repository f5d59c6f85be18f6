"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { isProposed, previewUrl, RefundShares, useRefundPreview } from "@/components/admin/refund-preview";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { newRequestKey } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { REFUND_REASONS } from "@/domain/admin/schema";
import { formatMoney } from "@/i18n/format";

interface Props {
  bookingId: string;
  /** What is left of the payment, as the page shows it. */
  leftCents: number;
  /** Passed in by the server: the schema would bring zod into the browser. */
  reasons: typeof REFUND_REASONS;
}

/** How much, why, and before anything happens who pays what. The button names the amount. */
function RefundForm({ bookingId, leftCents, reasons, onDone }: Props & { onDone: (answer: unknown) => void }) {
  const t = useTranslations("adminBookings");
  const common = useTranslations("common");
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const preview = useRefundPreview(previewUrl(bookingId, typed));
  const shown = preview.data?.ok && !preview.isPending ? preview.data.answer : null;
  // An empty field means everything that is left: the shown amount is sent, so that no other one can be refunded.
  const [key] = useState(newRequestKey);
  const amount = typed.trim() === "" && shown ? { amountCents: shown.amountCents } : {};
  const seen = { seenLeftCents: shown?.leftCents ?? leftCents };
  return (
    <ApiForm action="/api/admin/refund" extra={{ bookingId, key, ...amount, ...seen }} onDone={onDone}>
      <p className="text-muted">{t("refund.text")}</p>
      <Field name="amountCents" label={t("refund.amount")} hint={t("refund.amountHint")} note={common("optional")}>
        <Input
          inputMode="decimal"
          autoComplete="off"
          before="€"
          data-type="cents"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <RefundShares {...preview} />
      <Field name="reason" label={t("refund.reason")} required>
        <Select
          options={reasons.map((value) => ({ value, label: t(`refund.reasons.${value}`) }))}
          placeholder={t("refund.choose")}
          defaultValue=""
        />
      </Field>
      <Field name="note" label={t("note")} hint={t("noteHint")} required>
        <Textarea minLength={5} maxLength={500} rows={3} />
      </Field>
      <SubmitButton variant="danger">
        {shown ? t("refund.submit", { amount: formatMoney(shown.amountCents, locale) }) : t("refund.submitUnknown")}
      </SubmitButton>
    </ApiForm>
  );
}

const amountOf = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "amountCents" in answer ? Number(answer.amountCents) : 0;

/** Gives the owner money back, in a dialog that first shows who pays what. */
export function RefundBooking(props: Props) {
  const t = useTranslations("adminBookings.refund");
  const locale = useLocale();
  return (
    <FormDialog label={t("button")} title={t("title")} variant="secondary">
      {(done) => (
        <RefundForm
          {...props}
          onDone={(answer) =>
            done(t(isProposed(answer) ? "proposed" : "done", { amount: formatMoney(amountOf(answer), locale) }))
          }
        />
      )}
    </FormDialog>
  );
}
