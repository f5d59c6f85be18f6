import { getLocale, getTranslations } from "next-intl/server";
import { BreakersCard } from "@/components/operations/breakers-card";
import { HealthCard } from "@/components/operations/health-card";
import { SchedulesCard } from "@/components/operations/schedules-card";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("adminSystem");
  return pageMetadata({ locale: await getLocale(), path: "/admin/system", title: t("title"), index: false });
}

export default async function AdminSystemPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/system`);
  const t = await getTranslations("adminSystem");
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="space-y-6">
        <HealthCard ctx={ctx} />
        <BreakersCard ctx={ctx} />
        <SchedulesCard ctx={ctx} />
      </div>
    </>
  );
}
