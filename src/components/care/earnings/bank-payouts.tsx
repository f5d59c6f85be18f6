import { useLocale, useTranslations } from "next-intl";
import type { EarningsSummary } from "@/components/care/earnings/summary";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Alert } from "@/components/ui/alert";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { formatMoney } from "@/i18n/format";

/** Stripe's own states of a payment to a bank. */
const TONES = {
  paid: "success",
  pending: "info",
  in_transit: "info",
  canceled: "neutral",
  failed: "danger",
} as const satisfies Record<string, Tone>;

const isKnown = (status: string): status is keyof typeof TONES => status in TONES;

/** What Stripe paid to the caregiver's bank; the last one that failed comes with what to do. */
export function BankPayouts({ bank }: Pick<EarningsSummary, "bank">) {
  const t = useTranslations("careEarnings");
  return (
    <section>
      <h2 className="mb-3 text-xl">{t("bankTitle")}</h2>
      {bank[0]?.status === "failed" && <PayoutFailed amountCents={bank[0].amountCents} />}
      {bank.length === 0 ? (
        <p className="text-muted">{t("bankEmpty")}</p>
      ) : (
        <Table
          caption={t("bankTitle")}
          rows={bank}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", label: t("arrives"), cell: ({ arrivesAt }) => <DateTime value={arrivesAt} as="date" /> },
            {
              key: "state",
              label: t("state"),
              cell: ({ status }) => (
                <Badge tone={isKnown(status) ? TONES[status] : "neutral"}>
                  {isKnown(status) ? t(`bankStates.${status}`) : status}
                </Badge>
              ),
            },
            {
              key: "amount",
              label: t("amount"),
              numeric: true,
              cell: ({ amountCents }) => <Price cents={amountCents} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** Their bank refused the last payment: what that means, and what to do. */
export function PayoutFailed({ amountCents }: { amountCents: number }) {
  const t = useTranslations("careEarnings");
  const locale = useLocale();
  return (
    <Alert tone="danger" title={t("failedTitle")} className="mb-4">
      <p>{t("failedText", { amount: formatMoney(amountCents, locale) })}</p>
      <ButtonLink href={PART_PATHS.payout} size="sm" variant="secondary" className="mt-3">
        {t("failedAction")}
      </ButtonLink>
    </Alert>
  );
}
