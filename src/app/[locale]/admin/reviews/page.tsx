import { getLocale, getTranslations } from "next-intl/server";
import { ReviewReportCard } from "@/components/admin/review-report-card";
import { ReviewShortcuts } from "@/components/admin/shortcuts";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listReviewReports } from "@/domain/admin/reports/review-reports";
import { ReportListQuery } from "@/domain/admin/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/reviews";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminReviews");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminReviewsPage({ searchParams }: Props) {
  const { ctx } = await pageCtx("ADMIN", `/${await getLocale()}${PATH}`, await searchParams);
  const { after, before } = await searchParams;
  const query = ReportListQuery.safeParse({ after, before }).data ?? {};
  const [t, { rows, previous, next }] = await Promise.all([
    getTranslations("adminReviews"),
    listReviewReports(ctx, query),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        <span>{t("keys")}</span>
        <a href="/api/admin/review-reports/export" className="link" download>
          {t("csv")}
        </a>
      </p>
      {rows.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-6">
        {rows.map((report) => (
          <ReviewReportCard key={report.id} report={report} />
        ))}
      </ul>
      <Pagination previousHref={previous && `${PATH}?before=${previous}`} nextHref={next && `${PATH}?after=${next}`} />
      <ReviewShortcuts />
    </>
  );
}
