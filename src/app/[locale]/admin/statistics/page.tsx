import { getLocale, getTranslations } from "next-intl/server";
import { StatisticsView } from "@/components/admin/statistics/view";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { UNITS } from "@/ops/statistics/periods";
import { StatisticsQuery } from "@/ops/statistics/schema";
import { getStatistics } from "@/ops/statistics/statistics";

const PATH = "/admin/statistics";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminStatistics");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

const hrefOf = (by: string) => `${PATH}?by=${by}`;

export default async function AdminStatisticsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  // Another period than there are shows days.
  const query = StatisticsQuery.safeParse({ by: (await searchParams).by }).data ?? StatisticsQuery.parse({});
  const [t, statistics] = await Promise.all([getTranslations("adminStatistics"), getStatistics(ctx, query)]);
  const byCity = statistics.byCity.map(({ city, ...row }) => ({ city: localPlaceName(city, locale), ...row }));
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <SegmentedNav
          label={t("periods")}
          items={UNITS.map((by) => ({ href: hrefOf(by), label: t(`by.${by}`) }))}
          current={hrefOf(query.by)}
        />
        <a href={`/api/admin/statistics/export?by=${query.by}`} download className="link py-2">
          {t("export")}
        </a>
      </div>
      <StatisticsView statistics={{ ...statistics, byCity }} />
    </>
  );
}
