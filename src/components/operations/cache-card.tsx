import { getFormatter, getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import type { CacheReport } from "@/domain/admin/answers";

const TONES: Record<CacheReport["redis"], Tone> = {
  ok: "success",
  full: "warning",
  resting: "warning",
  "not used": "neutral",
};

/** Where answers are remembered, how often that helped, and the button that forgets them all. */
export async function CacheCard({ level, redis, hears, hitRate, lookUps, clearedAt }: CacheReport) {
  const t = await getTranslations("cacheCard");
  const format = await getFormatter();
  const rows = [
    { term: t("level"), value: t(`levels.${level}`) },
    {
      term: t("redis"),
      value: <Badge tone={TONES[redis]}>{t(redis === "not used" ? "states.unused" : `states.${redis}`)}</Badge>,
    },
    { term: t("hears"), value: <Badge tone={hears ? "success" : "neutral"}>{t(hears ? "heard" : "deaf")}</Badge> },
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
