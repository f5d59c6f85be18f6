import { getLocale, getTranslations } from "next-intl/server";
import { CaregiverBulk } from "@/components/admin/caregivers/bulk";
import { reasonsByLocale } from "@/components/admin/caregivers/reasons";
import { CaregiverTable } from "@/components/admin/caregivers/table";
import { ReviewShortcuts } from "@/components/admin/shortcuts";
import { Art } from "@/components/illustrations/art";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { countCaregivers, listCaregivers } from "@/domain/admin/caregivers";
import { CaregiverListQuery } from "@/domain/admin/schema";
import type { CaregiverStatus } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/caregivers";
const TABS = ["SUBMITTED", "APPROVED", "REJECTED", "SUSPENDED", "DRAFT"] as const satisfies CaregiverStatus[];

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminCaregivers");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

/** The statuses in which several can be decided on together. */
const bulkOf = (status: CaregiverStatus) =>
  status === "SUBMITTED" || status === "DRAFT" || status === "REJECTED" ? status : null;

const hrefOf = (status: CaregiverStatus, page = "") => `${PATH}?status=${status}${page}`;

export default async function AdminCaregiversPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { status, after, before } = await searchParams;
  // Invalid query parameters show the first page.
  const parsed = CaregiverListQuery.safeParse({ status, after, before });
  const query = parsed.data ?? CaregiverListQuery.parse({});
  const [t, counts, { rows, previous, next }] = await Promise.all([
    getTranslations("adminCaregivers"),
    countCaregivers(ctx),
    listCaregivers(ctx, query),
  ]);
  const isWaiting = query.status === "SUBMITTED";
  const seen = bulkOf(query.status);
  const list =
    rows.length === 0 ? (
      <EmptyState art={<Art name="no-results" />} title={t("emptyTitle")} text={t("emptyText")} />
    ) : (
      <CaregiverTable rows={rows} isSelectable={seen !== null} />
    );
  const items = TABS.map((each) => ({ href: hrefOf(each), label: t(`status.${each}`), count: counts[each] }));
  return (
    <>
      <PageHeader title={t("title")} text={isWaiting ? t("text") : undefined} />
      <div className="mb-6">
        <SegmentedNav label={t("tabs")} items={items} current={hrefOf(query.status)} />
      </div>
      {/* Each page of the list starts with an empty selection. */}
      {seen ? (
        <CaregiverBulk
          seen={seen}
          key={`${query.after} ${query.before}`}
          waiting={rows.map(({ userId, user }) => ({
            id: userId,
            name: user.name ?? user.email ?? t("noName"),
            locale: user.locale,
          }))}
          reasons={await reasonsByLocale()}
        >
          {list}
        </CaregiverBulk>
      ) : (
        list
      )}
      <ReviewShortcuts />
      <Pagination
        previousHref={previous && hrefOf(query.status, `&before=${previous}`)}
        nextHref={next && hrefOf(query.status, `&after=${next}`)}
      />
    </>
  );
}
