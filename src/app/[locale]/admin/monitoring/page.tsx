import { getLocale, getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/admin/platform/live-refresh";
import { PlatformAlerts, PlatformCharts, PlatformTables, PlatformTiles } from "@/components/admin/platform/monitoring";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { getPlatformFigures } from "@/ops/system-state";

const PATH = "/admin/monitoring";

export async function generateMetadata() {
  const t = await getTranslations("adminMonitoring");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminMonitoringPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`);
  const [t, { health, metrics, at }] = await Promise.all([getTranslations("adminMonitoring"), getPlatformFigures(ctx)]);
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        action={<LiveRefresh at={at} updated={t("updated")} stale={t("stale")} />}
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
