import { getLocale, getTranslations } from "next-intl/server";
import { BookingFilters, listHref } from "@/components/booking/booking-filters";
import { BookingList } from "@/components/booking/booking-list";
import { NoBookings } from "@/components/booking/no-bookings";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listBookings } from "@/domain/bookings/lists";
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
  const [locale, given] = await Promise.all([getLocale(), searchParams]);
  const { ctx, user } = await pageCtx("user", `/${locale}/bookings`);
  const isCaregiver = user.role === "CAREGIVER";
  const ownSide = isCaregiver ? "caregiver" : "owner";
  const { as = ownSide, status, after, before } = given;
  // An address that was typed or has grown old shows the whole list rather than a fault.
  const wanted = { as: isCaregiver ? as : "owner", status: status || undefined, after, before };
  const asked = BookingListQuery.safeParse(wanted);
  const query = asked.success ? asked.data : BookingListQuery.parse({ as: ownSide });
  const [t, { bookings, previous, next }] = await Promise.all([getTranslations("bookings"), listBookings(ctx, query)]);
  return (
    <>
      <PageHeader title={t("title")} text={t(query.as === "caregiver" ? "textCaregiver" : "textOwner")} />
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
