import { getLocale, getTranslations } from "next-intl/server";
import { BookingList } from "@/components/booking/list/booking-list";
import { BookingFilters, listHref, NoBookings } from "@/components/booking/list/filters";
import { OwnerToDo } from "@/components/booking/list/owner-overview";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getOwnerOverview } from "@/domain/bookings/overview";
import { listBookings } from "@/domain/bookings/queries";
import { BookingListQuery } from "@/domain/bookings/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("bookings");
  return pageMetadata({ locale: await getLocale(), path: "/bookings", title: t("title"), index: false });
}

export default async function BookingsPage({ searchParams }: Props) {
  const [locale, rawParams] = await Promise.all([getLocale(), searchParams]);
  const { ctx, user } = await pageCtx("user", `/${locale}/bookings`, rawParams);
  const isCaregiver = user.role === "CAREGIVER";
  const ownSide = isCaregiver ? "caregiver" : "owner";
  const { as = ownSide, status, after, before } = rawParams;
  // An address that was typed or has grown old shows the whole list rather than a fault.
  const input = { as: isCaregiver ? as : "owner", status: status || undefined, after, before };
  const parsed = BookingListQuery.safeParse(input);
  const query = parsed.success ? parsed.data : BookingListQuery.parse({ as: ownSide });
  const [t, { bookings, previous, next }, overview] = await Promise.all([
    getTranslations("bookings"),
    listBookings(ctx, query),
    isOwnerHome(query) ? getOwnerOverview(ctx) : null,
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t(query.as === "caregiver" ? "textCaregiver" : "textOwner")} />
      {overview && <OwnerToDo overview={overview} />}
      <BookingFilters as={query.as} status={query.status} bothSides={isCaregiver} />
      {bookings.length === 0 ? (
        <NoBookings as={query.as} isFiltered={Boolean(query.status)} />
      ) : (
        <BookingList
          bookings={bookings}
          as={query.as}
          now={ctx.now}
          {...{ hasPrevious: previous !== null, hasNext: next !== null }}
        />
      )}
      <Pagination
        previousHref={previous && listHref(query.as, query.status, { before: previous })}
        nextHref={next && listHref(query.as, query.status, { after: next })}
      />
    </>
  );
}

/** The first page of everything one booked: where an owner arrives after signing in. */
const isOwnerHome = ({ as, status, after, before }: BookingListQuery) => as === "owner" && !status && !after && !before;
