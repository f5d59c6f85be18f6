import { getLocale, getTranslations } from "next-intl/server";
import { BookingSearch, BookingTable, bookingsHref } from "@/components/admin/bookings/list";
import { Art } from "@/components/illustrations/art";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAllBookings } from "@/domain/admin/bookings";
import { AdminBookingsQuery } from "@/domain/admin/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminBookings");
  return pageMetadata({ locale: await getLocale(), path: "/admin/bookings", title: t("title"), index: false });
}

export default async function AdminBookingsPage({ searchParams }: Props) {
  const [locale, rawParams] = await Promise.all([getLocale(), searchParams]);
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/bookings`, rawParams);
  const query = readQuery(rawParams);
  const { after: _after, before: _before, ...filters } = query;
  const [t, { rows, previous, next }] = await Promise.all([
    getTranslations("adminBookings"),
    listAllBookings(ctx, query),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <BookingSearch query={query} />
      {rows.length === 0 ? (
        <EmptyState art={<Art name="no-results" />} title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <BookingTable rows={rows} />
      )}
      <Pagination
        previousHref={previous && bookingsHref({ ...filters, before: previous })}
        nextHref={next && bookingsHref({ ...filters, after: next })}
      />
    </>
  );
}

/** The filters of the query. A form also sends empty ones; invalid ones show all bookings. */
function readQuery({ status, show, q, after, before }: Awaited<Props["searchParams"]>): AdminBookingsQuery {
  const filled = Object.entries({ status, show, q, after, before }).filter(([, value]) => value);
  return AdminBookingsQuery.safeParse(Object.fromEntries(filled)).data ?? {};
}
