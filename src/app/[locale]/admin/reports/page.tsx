import { getLocale, getTranslations } from "next-intl/server";
import { ReportCard } from "@/components/admin/report-card";
import { ReviewShortcuts } from "@/components/admin/shortcuts";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listMessageReports } from "@/domain/admin/reports/message-reports";
import { ReportListQuery } from "@/domain/admin/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/reports";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminReports");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminReportsPage({ searchParams }: Props) {
  const { ctx } = await pageCtx("ADMIN", `/${await getLocale()}${PATH}`, await searchParams);
  const { after, before } = await searchParams;
  const query = ReportListQuery.safeParse({ after, before }).data ?? {};
  const [t, { rows, previous, next }] = await Promise.all([
    getTranslations("adminReports"),
    listMessageReports(ctx, query),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {rows.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-6">
        {rows.map((report) => (
          <ReportCard key={report.id} report={report} />
        ))}
      </ul>
      <Pagination previousHref={previous && `${PATH}?before=${previous}`} nextHref={next && `${PATH}?after=${next}`} />
      <ReviewShortcuts />
    </>
  );
}
