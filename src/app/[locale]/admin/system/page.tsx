import { getLocale, getTranslations } from "next-intl/server";
import { BreakersCard } from "@/components/admin/platform/breakers-card";
import { CacheCard, HealthCard, SchedulesCard } from "@/components/admin/platform/system-cards";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { getBreakerReport } from "@/ops/breakers-admin";
import { getCacheReport } from "@/ops/cache-admin";
import { getHealthReport, getScheduleReport } from "@/ops/system-state";

export async function generateMetadata() {
  const t = await getTranslations("adminSystem");
  return pageMetadata({ locale: await getLocale(), path: "/admin/system", title: t("title"), index: false });
}

export default async function AdminSystemPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/system`);
  const [t, health, cache, breakers, schedules] = await Promise.all([
    getTranslations("adminSystem"),
    getHealthReport(ctx),
    getCacheReport(ctx),
    getBreakerReport(ctx),
    getScheduleReport(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="space-y-6">
        <HealthCard {...health} />
        <BreakersCard {...breakers} />
        <CacheCard {...cache} />
        <SchedulesCard rows={schedules} />
      </div>
    </>
  );
}
