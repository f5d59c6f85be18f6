import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingDetail } from "@/domain/admin/responses";

/** Prefixes of the ledger's accounts and their message keys. */
const ACCOUNTS = {
  "asset:stripe": "stripe",
  "liability:booking:": "held",
  "revenue:commission": "commission",
  "expense:stripe-fees": "fees",
  "asset:disputed": "disputed",
  "expense:lost-disputes": "lost",
  "asset:receivable:": "owed",
} as const;

const SOURCES = ["payment", "refund", "transfer", "reversal", "dispute"] as const;

/** The ledger of this booking: each movement is posted once, and its lines sum to zero. */
export function BookingLedger({ postings }: Pick<BookingDetail, "postings">) {
  const t = useTranslations("adminBookings");
  const accountName = (account: string) => {
    const known = Object.entries(ACCOUNTS).find(([start]) => account.startsWith(start));
    return known ? t(`accounts.${known[1]}`) : account;
  };
  const movementName = (sourceType: string) => {
    const known = SOURCES.find((each) => each === sourceType);
    return known ? t(`movements.${known}`) : sourceType;
  };
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("ledger")}</h2>
      {postings.length === 0 ? (
        <p className="text-muted">{t("ledgerEmpty")}</p>
      ) : (
        <Table
          caption={t("ledger")}
          rows={postings}
          rowKey={({ id }) => id}
          columns={[
            { key: "account", label: t("account"), cell: ({ account }) => accountName(account) },
            { key: "movement", label: t("movement"), cell: ({ sourceType }) => movementName(sourceType) },
            { key: "at", label: t("at"), cell: ({ at }) => <DateTime value={at} as="short" /> },
            {
              key: "amount",
              label: t("amount"),
              numeric: true,
              cell: ({ amountCents }) => <Price cents={amountCents} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
