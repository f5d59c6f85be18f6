import { useTranslations } from "next-intl";
import { ResolveMovement } from "@/components/admin/suspense-resolve";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { MOVEMENT_ACCOUNTS } from "@/domain/admin/schema";
import type { getSuspense } from "@/domain/admin/suspense";

type Movement = Awaited<ReturnType<typeof getSuspense>>["movements"][number];

interface Props {
  rows: Movement[];
  /** Passed in by the server: the schema would bring zod into the browser. */
  accounts: typeof MOVEMENT_ACCOUNTS;
}

/** What moved at Stripe and nothing explains, each with the form that says what it was. */
export function SuspenseTable({ rows, accounts }: Props) {
  const t = useTranslations("adminSuspense");
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("at"), cell: ({ at }) => <DateTime value={at} as="short" /> },
        {
          key: "what",
          label: t("what"),
          cell: ({ id, type, source, note }) => (
            <>
              <code className="text-sm break-all">{source ? `${type} · ${source}` : `${type} · ${id}`}</code>
              {note && <span className="block text-sm text-muted">{note}</span>}
            </>
          ),
        },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ netCents }) => <Price cents={netCents} /> },
        { key: "resolve", label: t("resolve"), cell: ({ id }) => <ResolveMovement id={id} accounts={accounts} /> },
      ]}
    />
  );
}
