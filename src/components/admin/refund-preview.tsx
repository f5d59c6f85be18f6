"use client";

import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { FieldError } from "@/components/ui/fields/field-error";
import { getJson, type Serialized } from "@/components/ui/form/get-json";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import { toJson } from "@/components/ui/form/values";
import { Spinner } from "@/components/ui/spinner";
import { useFetched } from "@/components/ui/use-fetched";
import type { RefundPreview } from "@/domain/admin/responses";
import { formatMoney } from "@/i18n/format";

const DELAY_MS = 250;

/** The URL of the preview of refunding the typed amount; an empty amount stands for everything that is left. */
export function previewUrl(bookingId: string, typed: string) {
  const { amountCents } = toJson([{ name: "amountCents", value: typed.trim(), type: "cents" }]);
  const amount =
    amountCents === undefined ? "" : `&amountCents=${encodeURIComponent(`${amountCents as number | string}`)}`;
  return `/api/admin/refund?bookingId=${bookingId}${amount}`;
}

/** Who would pay what, as the server calculates it now. While a newer response is on its way the last one stays, as pending. */
export const useRefundPreview = (url: string | null) =>
  useFetched(url, (path) => getJson<RefundPreview>(path), { delayMs: DELAY_MS });

/** Who pays what of a refund, or why it is refused; announced once it has settled. */
export function RefundShares({ data, isPending }: Pick<ReturnType<typeof useRefundPreview>, "data" | "isPending">) {
  const t = useTranslations("adminBookings");
  const texts = useFormTexts();
  return (
    <div aria-live="polite" aria-busy={isPending} className={cx("min-h-64", isPending && data && "opacity-60")}>
      <h3 className="font-sans text-base font-semibold">{t("shares.title")}</h3>
      {!data && (
        <p className="mt-2 flex items-center gap-3 text-muted">
          <Spinner /> {t("refund.loading")}
        </p>
      )}
      {data?.ok && <Shares preview={data.answer} />}
      {data && !data.ok && (
        <div className="mt-2">
          <FieldError id="refund-preview-error">
            {errorMessage(texts, data.problem.errors[0]?.code ?? data.problem.code, data.problem.detail)}
          </FieldError>
        </div>
      )}
    </div>
  );
}

function Shares({ preview }: { preview: Serialized<RefundPreview> }) {
  const t = useTranslations("adminBookings.shares");
  const locale = useLocale();
  const money = (cents: number) => formatMoney(cents, locale);
  const { paidCents, refundedCents, leftCents, amountCents, caregiverGivesBackCents } = preview;
  const rows = [
    { term: t("paid"), value: money(paidCents) },
    ...(refundedCents > 0 ? [{ term: t("refunded"), value: money(refundedCents) }] : []),
    { term: t("owner"), value: money(preview.ownerGetsCents), strong: true },
    { term: t(preview.afterTransfer ? "caregiverAfter" : "caregiverBefore"), value: money(caregiverGivesBackCents) },
    { term: t("platform"), value: money(preview.platformGivesCents) },
    { term: t("left"), value: money(leftCents - amountCents) },
  ];
  return <DescriptionList sums rows={rows} />;
}

/** Whether the answer says that another admin has to approve it first. */
export const isProposed = (answer: unknown) => typeof answer === "object" && answer !== null && "proposed" in answer;
