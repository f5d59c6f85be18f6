import { getLocale, getTranslations } from "next-intl/server";
import { PlatformAlerts } from "@/components/admin/platform-alerts";
import { PlatformCharts } from "@/components/admin/platform-charts";
import { PlatformTables } from "@/components/admin/platform-tables";
import { PlatformTiles } from "@/components/admin/platform-tiles";
import { PlatformWatch } from "@/components/admin/platform-watch";
import { PageHeader } from "@/components/ui/page-header";
import { platformFigures } from "@/domain/admin/platform-figures";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/monitoring";

export async function generateMetadata() {
  const t = await getTranslations("adminMonitoring");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminMonitoringPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`);
  const [t, { health, metrics, at }] = await Promise.all([getTranslations("adminMonitoring"), platformFigures(ctx)]);
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        action={<PlatformWatch at={at} updated={t("updated")} stale={t("stale")} />}
      />
      <div className="grid grid-cols-1 gap-8">
        <PlatformAlerts health={health} alerts={metrics.alerts} />
        <PlatformTiles metrics={metrics} />
        <PlatformCharts metrics={metrics} />
        <PlatformTables metrics={metrics} />
      </div>
    </>
  );
}
