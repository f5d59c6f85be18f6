import { useLocale, useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/i18n/format";

interface Row {
  name: string;
  requests: number;
  paid: number;
  cancelled: number;
  valueCents: number;
}

/** The figures of a time by service or by city. */
export function Breakdown({ title, rows }: { title: string; rows: Row[] }) {
  const t = useTranslations("adminStatistics");
  const locale = useLocale();
  const counted = (["requests", "paid", "cancelled"] as const).map((key) => ({
    key,
    label: t(`figures.${key}`),
    numeric: true,
    cell: (row: Row) => formatNumber(row[key], locale),
  }));
  if (rows.length === 0)
    return (
      <section>
        <h2 className="mb-3 text-lg">{title}</h2>
        <p className="text-muted">{t("nothing")}</p>
      </section>
    );
  return (
    <section>
      <Table
        caption={title}
        showCaption
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: t("name"), cell: ({ name }) => name },
          ...counted,
          {
            key: "value",
            label: t("figures.valueCents"),
            numeric: true,
            cell: ({ valueCents }) => <Price cents={valueCents} whole />,
          },
        ]}
      />
    </section>
  );
}
