import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { PlatformFigures } from "@/domain/admin/answers";
import { formatInstant } from "@/lib/format";

const BUSINESS = ["signUps", "requests", "bookings", "payments", "cancellations", "refunds", "reviews"] as const;
const SHOWN_ROUTES = 15;

/** Business by day, the slowest routes, services outside and the queue. */
export function PlatformTables({ metrics }: Pick<PlatformFigures, "metrics">) {
  const t = useTranslations("adminMonitoring");
  const format = useFormatter();
  const locale = useLocale();
  const amount = <K extends string>(key: K, label: string, unit = "") => ({
    ...{ key, label, numeric: true },
    cell: (row: Record<K, number>) => `${format.number(row[key])}${unit}`,
  });
  const calls = (["stripe", "mail"] as const).map((name) => ({ name: t(`outside.${name}`), ...metrics[name] }));
  return (
    <>
      <Table
        caption={t("perDay")}
        showCaption
        rows={metrics.perDay.toReversed()}
        rowKey={({ date }) => date}
        columns={[
          {
            key: "date",
            label: t("day"),
            cell: ({ date }) => (
              <span className="whitespace-nowrap">{formatInstant(`${date}T12:00:00Z`, locale, "date")}</span>
            ),
          },
          ...BUSINESS.map((key) => amount(key, t(`business.${key}`))),
        ]}
      />
      {metrics.routes.length > 0 && (
        <Table
          caption={t("slowest")}
          showCaption
          rows={metrics.routes.slice(0, SHOWN_ROUTES)}
          rowKey={({ method, route }) => `${method} ${route}`}
          columns={[
            {
              key: "route",
              label: t("route"),
              cell: ({ method, route }) => <code className="text-sm break-all">{`${method} ${route}`}</code>,
            },
            amount("requests", t("count")),
            amount("errors", t("errors")),
            amount("p50", "p50", " ms"),
            amount("p95", "p95", " ms"),
            amount("p99", "p99", " ms"),
          ]}
        />
      )}
      <Table
        caption={t("outsideTitle")}
        showCaption
        rows={calls}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: t("service"), cell: ({ name }) => name },
          amount("calls", t("count")),
          amount("failed", t("failed")),
          amount("p95", "p95", " ms"),
        ]}
      />
      {metrics.queue.length > 0 && (
        <Table
          caption={t("queue")}
          showCaption
          rows={metrics.queue}
          rowKey={({ job }) => job}
          columns={[
            { key: "job", label: t("job"), cell: ({ job }) => <code className="text-sm">{job}</code> },
            amount("waiting", t("waiting")),
            amount("running", t("running")),
            amount("dead", t("dead")),
            amount("oldestSeconds", t("oldest"), " s"),
          ]}
        />
      )}
    </>
  );
}
