import { getFormatter, getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Table } from "@/components/ui/table";
import type { CheckStatus, Health } from "@/ops/health";
import type { CacheReport } from "@/ops/responses";
import type { ScheduleLine } from "@/ops/system-state";

const HEALTH_TONES: Record<CheckStatus, Tone> = {
  ok: "success",
  degraded: "warning",
  down: "danger",
  "not used": "neutral",
};
const CHECK_ORDER = [
  "database",
  "migrations",
  "queue",
  "schedules",
  "cache",
  "stripe",
  "mail",
  "storage",
  "server",
] as const;

/** The result of GET /api/health, in words. */
export async function HealthCard({ status, version, checks, redisMs }: Health) {
  const t = await getTranslations("health");
  const format = await getFormatter();
  const badge = (state: CheckStatus) => (
    <Badge tone={HEALTH_TONES[state]}>{t(state === "not used" ? "states.unused" : `states.${state}`)}</Badge>
  );
  return (
    <Card as="section">
      <h2 className="flex flex-wrap items-center gap-3 font-display text-lg font-bold">
        {t("title")} {badge(status)}
      </h2>
      <p className="mt-1 mb-3 text-muted">{t("text", { version })}</p>
      <DescriptionList
        rows={CHECK_ORDER.map((name) => ({
          term: t(`checks.${name}`),
          value: (
            <>
              {badge(checks[name])}
              {name === "cache" &&
                redisMs !== null &&
                ` ${format.number(redisMs, { style: "unit", unit: "millisecond" })}`}
            </>
          ),
        }))}
      />
    </Card>
  );
}

const CACHE_TONES: Record<CacheReport["redis"], Tone> = {
  ok: "success",
  full: "warning",
  resting: "warning",
  "not used": "neutral",
};

/** The cache: its level, its hit rate, and the button that clears it. */
export async function CacheCard({ level, redis, hears, hitRate, lookUps, clearedAt }: CacheReport) {
  const t = await getTranslations("cacheCard");
  const format = await getFormatter();
  const rows = [
    { term: t("level"), value: t(`levels.${level}`) },
    {
      term: t("redis"),
      value: <Badge tone={CACHE_TONES[redis]}>{t(redis === "not used" ? "states.unused" : `states.${redis}`)}</Badge>,
    },
    {
      term: t("hears"),
      value: <Badge tone={hears ? "success" : "neutral"}>{t(hears ? "connected" : "disconnected")}</Badge>,
    },
    {
      term: t("hitRate"),
      value:
        hitRate === null
          ? t("noLookUps")
          : t("ofLookUps", {
              share: format.number(hitRate, { style: "percent", maximumFractionDigits: 1 }),
              count: lookUps,
            }),
    },
    { term: t("cleared"), value: clearedAt ? <DateTime value={clearedAt} as="short" /> : "–" },
  ];
  return (
    <Card as="section">
      <h2 className="font-display text-lg font-bold">{t("title")}</h2>
      <p className="mt-1 mb-3 text-muted">{t("text")}</p>
      <DescriptionList rows={rows} />
      <ActionButton
        action="/api/admin/clear-cache"
        body={{}}
        variant="secondary"
        size="sm"
        className="mt-4"
        confirm={{ title: t("clearTitle"), text: t("clearText"), yes: t("clear"), no: t("no") }}
      >
        {t("clear")}
      </ActionButton>
    </Card>
  );
}

/** Every cron job: its schedule, its last run, and the outcome. */
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
              return <Badge tone="success">{t("onTime")}</Badge>;
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
            cell: ({ last }) => <code className="text-sm">{last?.error ?? resultText(last?.result)}</code>,
          },
        ]}
      />
    </Card>
  );
}

/** "due 3, moved 2": the result of a run on one line. */
function resultText(result: unknown): string {
  if (result === null || result === undefined) return "–";
  if (typeof result !== "object") return JSON.stringify(result);
  return Object.entries(result)
    .map(([key, value]) => `${key} ${resultText(value)}`)
    .join(", ");
}
