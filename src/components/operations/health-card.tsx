import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { CheckStatus, Health } from "@/lib/health";

const TONES: Record<CheckStatus, Tone> = { ok: "success", degraded: "warning", down: "danger", "not used": "neutral" };
const ORDER = ["database", "migrations", "queue", "schedules", "cache", "stripe", "mail", "storage", "server"] as const;

/** What GET /api/health says, in words. */
export async function HealthCard({ status, version, checks }: Health) {
  const t = await getTranslations("health");
  const badge = (state: CheckStatus) => (
    <Badge tone={TONES[state]}>{t(state === "not used" ? "states.unused" : `states.${state}`)}</Badge>
  );
  return (
    <Card as="section">
      <h2 className="flex flex-wrap items-center gap-3 font-display text-lg font-bold">
        {t("title")} {badge(status)}
      </h2>
      <p className="mt-1 mb-3 text-muted">{t("text", { version })}</p>
      <DescriptionList rows={ORDER.map((name) => ({ term: t(`checks.${name}`), value: badge(checks[name]) }))} />
    </Card>
  );
}
