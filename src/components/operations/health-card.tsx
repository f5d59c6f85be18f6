import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { healthReport } from "@/domain/admin/system-state";
import type { Ctx } from "@/lib/actor";
import type { CheckStatus } from "@/lib/health";

const TONES: Record<CheckStatus, Tone> = { ok: "success", degraded: "warning", down: "danger", "not used": "neutral" };
const ORDER = ["database", "migrations", "queue", "schedules", "cache", "stripe", "mail", "storage", "server"] as const;

/** What GET /api/health says, in words. */
export async function HealthCard({ ctx }: { ctx: Ctx }) {
  const [t, { status, version, checks }] = await Promise.all([getTranslations("health"), healthReport(ctx)]);
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
