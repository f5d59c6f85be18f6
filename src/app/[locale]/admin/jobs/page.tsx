import { getLocale, getTranslations } from "next-intl/server";
import { isKind, KIND_NAMES } from "@/components/admin/jobs/kinds";
import { JobKindsCard } from "@/components/admin/jobs/kinds-card";
import { JobsTable } from "@/components/admin/jobs/table";
import { JOBS_PATH, jobsHref } from "@/components/admin/jobs/url";
import { LiveRefresh } from "@/components/admin/platform/live-refresh";
import { Art } from "@/components/illustrations/art";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { getQueueReport } from "@/ops/jobs-admin";
import { JOB_STATES, JobsQuery } from "@/ops/schema";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminJobs");
  return pageMetadata({ locale: await getLocale(), path: JOBS_PATH, title: t("title"), index: false });
}

export default async function AdminJobsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${JOBS_PATH}`, await searchParams);
  // Invalid query parameters show all jobs.
  const query = JobsQuery.safeParse(await searchParams).data ?? {};
  const { type, state } = query;
  const [t, { kinds, rows, previous, next, at }] = await Promise.all([
    getTranslations("adminJobs"),
    getQueueReport(ctx, query),
  ]);
  const counted = kinds.filter((kind) => !type || kind.type === type);
  const busy = kinds.filter((kind) => JOB_STATES.some((each) => kind[each] > 0));
  const items = JOB_STATES.map((each) => ({
    href: jobsHref({ type, state: each }),
    label: t(`states.${each}`),
    count: counted.reduce((sum, kind) => sum + kind[each], 0),
  }));
  const title = type && isKind(type) ? t("listOf", { kind: t(`kinds.${KIND_NAMES[type]}`) }) : t("listTitle");
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        action={<LiveRefresh path="/api/admin/jobs" at={at.toISOString()} updated={t("updated")} stale={t("stale")} />}
      />
      <div className="grid grid-cols-1 gap-8">
        {busy.length > 0 && <JobKindsCard kinds={busy} />}
        <section className="min-w-0">
          <h2 className="mb-4 flex flex-wrap items-baseline gap-x-4 font-display text-lg font-bold">
            {title}
            {type && (
              <Link href={jobsHref({ state })} className="link text-base font-normal">
                {t("allKinds")}
              </Link>
            )}
          </h2>
          <div className="mb-6">
            <SegmentedNav
              label={t("views")}
              items={[{ href: jobsHref({ type }), label: t("all") }, ...items]}
              current={jobsHref({ type, state })}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState art={<Art name="no-requests" />} title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <JobsTable rows={rows} caption={title} />
          )}
          <Pagination
            previousHref={previous && jobsHref({ type, state, before: previous })}
            nextHref={next && jobsHref({ type, state, after: next })}
          />
        </section>
      </div>
    </>
  );
}
