import { getLocale, getTranslations } from "next-intl/server";
import { SupportRequests } from "@/components/admin/support-requests";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { listSupportRequests } from "@/domain/support/requests";
import { SUPPORT_STATES, SupportRequestsQuery } from "@/domain/support/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/support";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminSupport");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

const hrefOf = (state: string, page = "") => `${PATH}?state=${state}${page}`;

export default async function AdminSupportPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { state, after, before } = await searchParams;
  // Invalid query parameters show the first page.
  const query = SupportRequestsQuery.safeParse({ state, after, before }).data ?? SupportRequestsQuery.parse({});
  const [t, { rows, previous, next }] = await Promise.all([
    getTranslations("adminSupport"),
    listSupportRequests(ctx, query),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="mb-6">
        <SegmentedNav
          label={t("views")}
          items={SUPPORT_STATES.map((each) => ({ href: hrefOf(each), label: t(each) }))}
          current={hrefOf(query.state)}
        />
      </div>
      <SupportRequests rows={rows} state={query.state} />
      <Pagination
        previousHref={previous && hrefOf(query.state, `&before=${previous}`)}
        nextHref={next && hrefOf(query.state, `&after=${next}`)}
      />
    </>
  );
}
