import { useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import { StatTile } from "@/components/ui/stat-tile";
import type { Summary } from "./earnings-summary";

/** Sent, waiting, at the bank: the three sums of a caregiver's money. */
export function EarningsSums({ summary }: { summary: Summary }) {
  const t = useTranslations("careEarnings");
  return (
    <section aria-label={t("sums")}>
      <dl className="grid gap-4 sm:grid-cols-3">
        <StatTile label={t("waiting")} value={<Price cents={summary.waitingCents} />} note={t("waitingNote")} />
        <StatTile label={t("sent")} value={<Price cents={summary.sentCents} />} note={t("sentNote")} />
        <StatTile label={t("bank")} value={<Price cents={summary.bankCents} />} note={t("bankNote")} />
      </dl>
    </section>
  );
}
