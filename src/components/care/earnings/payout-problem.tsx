import { useLocale, useTranslations } from "next-intl";
import { PayoutFailed } from "@/components/care/earnings/bank-payouts";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import type { getPayoutProblem } from "@/domain/payments/earnings/list";
import { formatMoney } from "@/i18n/format";

/** What keeps a caregiver from their money: a bank that refused it, a restricted account, or what they owe. */
export function PayoutProblem({ problem }: { problem: Awaited<ReturnType<typeof getPayoutProblem>> }) {
  const t = useTranslations("careEarnings");
  const locale = useLocale();
  const { failedCents, isRestricted, receivableCents } = problem;
  if (failedCents === null && !isRestricted && receivableCents === 0) return null;
  return (
    <section aria-label={t("problems")} className="flex flex-col gap-4">
      {failedCents !== null && <PayoutFailed amountCents={failedCents} />}
      {isRestricted && (
        <Alert tone="danger" title={t("restrictedTitle")}>
          <p>{t("restrictedText")}</p>
          <ButtonLink href={PART_PATHS.payout} size="sm" variant="secondary" className="mt-3">
            {t("restrictedAction")}
          </ButtonLink>
        </Alert>
      )}
      {receivableCents > 0 && (
        <Alert tone="warning" title={t("owedTitle")}>
          {t("owedText", { amount: formatMoney(receivableCents, locale) })}
        </Alert>
      )}
    </section>
  );
}
