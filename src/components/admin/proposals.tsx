import { useLocale, useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { ProposalRow } from "@/domain/admin/proposals";
import { REFUND_REASONS } from "@/domain/admin/schema";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

/** Refunds and decisions above the limit that wait for another admin, the oldest first. */
export function ProposalList({ rows }: { rows: ProposalRow[] }) {
  const t = useTranslations("adminProposals");
  if (rows.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {rows.map((row) => (
        <Proposal key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Proposal({ row }: { row: ProposalRow }) {
  const t = useTranslations("adminProposals");
  const words = useTranslations("adminBookings");
  const amount = formatMoney(row.amountCents, useLocale());
  const reason = REFUND_REASONS.find((each) => each === row.code);
  const decision = COMPLAINT_DECISIONS.find((each) => each === row.code);
  return (
    <Card as="li">
      <h2 className="text-xl">{t(`title${row.kind}`, { amount })}</h2>
      <p className="mt-1 text-muted">{t.rich("by", { name: row.by, at: () => <DateTime value={row.proposedAt} /> })}</p>
      <p className="mt-3">
        {reason && words(`refund.reasons.${reason}`)}
        {decision && words(`decide.choices.${decision}`)}: {row.note}
      </p>
      <p>
        <Link href={`/admin/bookings/${row.bookingId}`} className="link inline-flex min-h-11 items-center">
          {t("booking")}
        </Link>
      </p>
      {row.isMine ? (
        <p className="mt-2 font-semibold">{t("mine")}</p>
      ) : (
        <div className="mt-2 flex flex-wrap items-start gap-3">
          <ActionButton
            action={`/api/admin/proposals/${row.id}/approve`}
            keyed
            body={{ seenAmountCents: row.amountCents }}
            confirm={{ title: t("approve"), text: t("approveText", { amount }), yes: t("approve"), no: t("cancel") }}
          >
            {t("approve")}
          </ActionButton>
          <ReasonDialog
            action={`/api/admin/proposals/${row.id}/reject`}
            texts={{
              ...{ button: t("reject"), title: t("reject"), text: t("rejectText"), reason: t("reason") },
              ...{ reasonHint: t("reasonHint"), done: t("rejected"), close: t("cancel") },
            }}
          />
        </div>
      )}
    </Card>
  );
}
