import { getLocale, getTranslations } from "next-intl/server";
import { ReportCard } from "@/components/admin/report-card";
import { PageHeader } from "@/components/ui/page-header";
import { listMessageReports } from "@/domain/admin/message-reports";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/reports";

export async function generateMetadata() {
  const t = await getTranslations("adminReports");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminReportsPage() {
  const { ctx } = await pageCtx("ADMIN", `/${await getLocale()}${PATH}`);
  const [t, reports] = await Promise.all([getTranslations("adminReports"), listMessageReports(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {reports.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-6">
        {reports.map((report) => (
          <ReportCard key={report.id} report={report} />
        ))}
      </ul>
    </>
  );
}
