import { getTranslations } from "next-intl/server";
import { isKind, KIND_NAMES } from "@/components/admin/jobs/kinds";
import { jobsHref } from "@/components/admin/jobs/url";
import { ActionButton } from "@/components/ui/action-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { Link } from "@/i18n/link";
import type { KindCounts } from "@/ops/responses";

/** Job types: the count per state, the wait of the oldest, and a retry for dead jobs. */
export async function JobKindsCard({ kinds }: { kinds: KindCounts[] }) {
  const t = await getTranslations("adminJobs");
  const nameOf = (type: string) => (isKind(type) ? t(`kinds.${KIND_NAMES[type]}`) : type);
  const amount = (state: "retrying" | "running" | "due" | "waiting") => ({
    ...{ key: state, label: t(`states.${state}`), numeric: true },
    cell: (row: KindCounts) => row[state],
  });
  return (
    <Card as="section">
      <Table
        caption={t("kindsTitle")}
        showCaption
        rows={kinds}
        rowKey={({ type }) => type}
        columns={[
          {
            key: "kind",
            label: t("kind"),
            cell: ({ type }) =>
              isKind(type) ? (
                <Link href={jobsHref({ type })} className="link">
                  {nameOf(type)}
                </Link>
              ) : (
                type
              ),
          },
          amount("waiting"),
          amount("due"),
          amount("running"),
          amount("retrying"),
          {
            ...{ key: "dead", label: t("states.dead"), numeric: true },
            cell: ({ dead }) => (dead > 0 ? <Badge tone="danger">{dead}</Badge> : 0),
          },
          {
            ...{ key: "oldest", label: t("oldest"), numeric: true },
            cell: ({ oldestSeconds }) => {
              if (oldestSeconds < 120) return t("seconds", { count: Math.round(oldestSeconds) });
              if (oldestSeconds < 7_200) return t("minutes", { count: Math.round(oldestSeconds / 60) });
              return t("hours", { count: Math.round(oldestSeconds / 3_600) });
            },
          },
          {
            ...{ key: "do", label: t("do"), numeric: true },
            cell: ({ type, dead }) =>
              isKind(type) && dead > 0 ? (
                <ActionButton
                  action="/api/admin/jobs/retry-dead"
                  body={{ type }}
                  size="sm"
                  variant="secondary"
                  confirm={{
                    title: t("retryDeadTitle", { kind: nameOf(type) }),
                    text: t("retryDeadText", { count: dead }),
                    yes: t("yes"),
                    no: t("no"),
                  }}
                >
                  {t("retryDead")}
                </ActionButton>
              ) : (
                t("none")
              ),
          },
        ]}
      />
    </Card>
  );
}
