import { getLocale, getTranslations } from "next-intl/server";
import { ComplaintList } from "@/components/admin/complaints/list";
import { Art } from "@/components/illustrations/art";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { listComplaints } from "@/domain/complaints/queries";
import { ComplaintsQuery } from "@/domain/complaints/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/complaints";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminComplaints");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

const hrefOf = (state: string, page = "") => `${PATH}?state=${state}${page}`;

export default async function AdminComplaintsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { state, after, before } = await searchParams;
  // Invalid query parameters show the first page.
  const query = ComplaintsQuery.safeParse({ state, after, before }).data ?? ComplaintsQuery.parse({});
  const [t, { rows, previous, next }] = await Promise.all([
    getTranslations("adminComplaints"),
    listComplaints(ctx, query),
  ]);
  const isOpen = query.state === "open";
  const items = (["open", "decided"] as const).map((each) => ({ href: hrefOf(each), label: t(each) }));
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="mb-6">
        <SegmentedNav label={t("views")} items={items} current={hrefOf(query.state)} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          art={<Art name="no-requests" />}
          title={t(isOpen ? "emptyOpenTitle" : "emptyDecidedTitle")}
          text={t(isOpen ? "emptyOpenText" : "emptyDecidedText")}
        />
      ) : (
        <ComplaintList rows={rows} />
      )}
      <Pagination
        previousHref={previous && hrefOf(query.state, `&before=${previous}`)}
        nextHref={next && hrefOf(query.state, `&after=${next}`)}
      />
    </>
  );
}
