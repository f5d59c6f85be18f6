"use client";
import { cx } from "class-variance-authority";
import { DescriptionList } from "@/components/ui/description-list";
import { FieldError } from "@/components/ui/field-error";
import { type FormTexts, sentence } from "@/components/ui/problem";
import { Spinner } from "@/components/ui/spinner";
import { formatMoney } from "@/lib/format";
import type { useRefundPreview } from "./refund-preview";

export interface ShareTexts {
  title: string;
  paid: string;
  refunded: string;
  owner: string;
  caregiverBefore: string;
  caregiverAfter: string;
  platform: string;
  left: string;
  loading: string;
}

interface Props {
  preview: ReturnType<typeof useRefundPreview>;
  locale: string;
  texts: ShareTexts;
  errors: FormTexts;
}

/** Who pays what of a refund, or why it cannot be; read aloud when it has settled. */
export function RefundShares({ preview: { got, isPending }, locale, texts, errors }: Props) {
  return (
    <div aria-live="polite" aria-busy={isPending} className={cx("min-h-64", isPending && got && "opacity-60")}>
      <h3 className="font-sans text-base font-semibold">{texts.title}</h3>
      {!got && (
        <p className="mt-2 flex items-center gap-3 text-muted">
          <Spinner /> {texts.loading}
        </p>
      )}
      {got?.ok && <DescriptionList sums rows={rowsOf(got.answer, locale, texts)} />}
      {got && !got.ok && (
        <div className="mt-2">
          <FieldError id="refund-preview-error">
            {sentence(errors, got.problem.errors[0]?.code ?? got.problem.code, got.problem.detail)}
          </FieldError>
        </div>
      )}
    </div>
  );
}

type Answer = Extract<NonNullable<Props["preview"]["got"]>, { ok: true }>["answer"];

function rowsOf(shares: Answer, locale: string, texts: ShareTexts) {
  const money = (cents: number) => formatMoney(cents, locale);
  const { paidCents, refundedCents, leftCents, amountCents, caregiverGivesBackCents } = shares;
  return [
    { term: texts.paid, value: money(paidCents) },
    ...(refundedCents > 0 ? [{ term: texts.refunded, value: money(refundedCents) }] : []),
    { term: texts.owner, value: money(shares.ownerGetsCents), strong: true },
    {
      term: shares.afterTransfer ? texts.caregiverAfter : texts.caregiverBefore,
      value: money(caregiverGivesBackCents),
    },
    { term: texts.platform, value: money(shares.platformGivesCents) },
    { term: texts.left, value: money(leftCents - amountCents) },
  ];
}
