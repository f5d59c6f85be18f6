import { getLocale, getTranslations } from "next-intl/server";
import { BreakersCard } from "@/components/operations/breakers-card";
import { CacheCard } from "@/components/operations/cache-card";
import { HealthCard } from "@/components/operations/health-card";
import { SchedulesCard } from "@/components/operations/schedules-card";
import { PageHeader } from "@/components/ui/page-header";
import { breakerReport } from "@/domain/admin/breakers";
import { cacheReport } from "@/domain/admin/clear-cache";
import { healthReport, scheduleReport } from "@/domain/admin/system-state";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("adminSystem");
  return pageMetadata({ locale: await getLocale(), path: "/admin/system", title: t("title"), index: false });
}

export default async function AdminSystemPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/system`);
  const [t, health, cache, breakers, schedules] = await Promise.all([
    getTranslations("adminSystem"),
    healthReport(ctx),
    cacheReport(ctx),
    breakerReport(ctx),
    scheduleReport(ctx),
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
