import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Table } from "@/components/ui/table";
import type { ScheduleLine } from "@/domain/admin/system-state";

/** Every cron address: when it should run, when it last did, and how that ended. */
export async function SchedulesCard({ rows }: { rows: ScheduleLine[] }) {
  const t = await getTranslations("schedules");
  return (
    <Card as="section">
      <p className="mb-4 text-muted">{t("text")}</p>
      <Table
        caption={t("title")}
        showCaption
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: t("name"), cell: ({ name }) => name },
          {
            key: "schedule",
            label: t("schedule"),
            cell: ({ schedule }) => <code className="whitespace-nowrap">{schedule}</code>,
          },
          {
            key: "state",
            label: t("state"),
            cell: ({ missed, last }) => {
              if (missed) return <Badge tone="danger">{t("missed")}</Badge>;
              if (!last) return <Badge>{t("never")}</Badge>;
              if (last.error) return <Badge tone="warning">{t("failed")}</Badge>;
              return <Badge tone="success">{t("kept")}</Badge>;
            },
          },
          {
            key: "last",
            label: t("last"),
            cell: ({ last }) => (last ? <DateTime value={last.startedAt} as="short" /> : "–"),
          },
          {
            key: "ms",
            label: t("took"),
            numeric: true,
            cell: ({ last }) => (last?.ms == null ? "–" : t("ms", { ms: last.ms })),
          },
          {
            key: "result",
            label: t("result"),
            cell: ({ last }) => <code className="text-sm break-words">{last?.error ?? resultText(last?.result)}</code>,
          },
        ]}
      />
    </Card>
  );
}

/** "due 3, moved 2": what a run said, on one line. */
function resultText(result: unknown): string {
  if (result === null || result === undefined) return "–";
  if (typeof result !== "object") return JSON.stringify(result);
  return Object.entries(result)
    .map(([key, value]) => `${key} ${resultText(value)}`)
    .join(", ");
}
