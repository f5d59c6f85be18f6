"use client";

import { cx } from "class-variance-authority";
import { useEffect, useState } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { FieldError } from "@/components/ui/fields/field-error";
import { errorMessage, type FormTexts, type GetResult, getJson } from "@/components/ui/form/request";
import { toJson } from "@/components/ui/form/values";
import { Spinner } from "@/components/ui/spinner";
import type { RefundPreview } from "@/domain/admin/responses";
import { formatMoney } from "@/i18n/format";

const PAUSE_MS = 250;

/** Where to ask what refunding the typed amount means; nothing typed is everything that is left. */
export function previewUrl(bookingId: string, typed: string) {
  const { amountCents } = toJson([{ name: "amountCents", value: typed.trim(), type: "cents" }]);
  const amount =
    amountCents === undefined ? "" : `&amountCents=${encodeURIComponent(`${amountCents as number | string}`)}`;
  return `/api/admin/refund?bookingId=${bookingId}${amount}`;
}

/** Who would pay what, as the server reckons it now. While a newer answer is under way the last one stays, as pending. */
export function useRefundPreview(url: string | null) {
  const [answer, setAnswer] = useState<{ url: string; got: GetResult<RefundPreview> } | null>(null);
  useEffect(() => {
    if (!url) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const got = await getJson<RefundPreview>(url);
      if (isWanted) setAnswer({ url, got });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [url]);
  return { got: answer?.got ?? null, isPending: answer?.url !== url };
}

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
            {errorMessage(errors, got.problem.errors[0]?.code ?? got.problem.code, got.problem.detail)}
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
