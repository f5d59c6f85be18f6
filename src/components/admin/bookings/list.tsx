import { useLocale, useTranslations } from "next-intl";
import { StatusBadge } from "@/components/booking/status-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { Price } from "@/components/ui/price";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { Table } from "@/components/ui/table";
import type { AdminBookingRow } from "@/domain/admin/responses";
import { type AdminBookingsQuery, BOOKING_SHOWS } from "@/domain/admin/schema";
import { BookingStatus } from "@/generated/prisma/enums";
import { Link } from "@/i18n/link";

const PATH = "/admin/bookings";

/** The path of the list with these filters, without its language. */
export function bookingsHref(query: Partial<AdminBookingsQuery>) {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length === 0 ? PATH : `${PATH}?${new URLSearchParams(entries)}`;
}

/** Work queues as links; status and search as a form that needs no JavaScript. All filters are in the URL. */
export function BookingSearch({ query: { show, status, q } }: { query: AdminBookingsQuery }) {
  const t = useTranslations("adminBookings");
  const nameOf = useTranslations("status");
  const locale = useLocale();
  const items = [
    { href: bookingsHref({}), label: t("show.all") },
    ...BOOKING_SHOWS.map((each) => ({ href: bookingsHref({ show: each }), label: t(`show.${each}`) })),
  ];
  const statuses = Object.values(BookingStatus).map((value) => ({ value, label: nameOf(value) }));
  return (
    <div className="mb-6 flex flex-col gap-4">
      <SegmentedNav label={t("views")} items={items} current={bookingsHref({ show })} />
      <form action={`/${locale}${PATH}`} className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
        {show && <input type="hidden" name="show" value={show} />}
        <Field name="status" label={t("status")}>
          <Select placeholder={t("anyStatus")} options={statuses} defaultValue={status ?? ""} />
        </Field>
        <Field name="q" label={t("q")} hint={t("qHint")}>
          <Input type="search" defaultValue={q} maxLength={254} autoComplete="off" spellCheck={false} />
        </Field>
        <div className="flex gap-3">
          <Button type="submit">{t("filter")}</Button>
          {(status || q) && (
            <ButtonLink href={bookingsHref({ show })} variant="ghost">
              {t("clear")}
            </ButtonLink>
          )}
        </div>
      </form>
    </div>
  );
}

/** Bookings, each leading to its page. */
export function BookingTable({ rows }: { rows: AdminBookingRow[] }) {
  const t = useTranslations("adminBookings");
  const services = useTranslations("services");
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "care",
          label: t("care"),
          cell: ({ id, service, startsAt, endsAt }) => (
            <>
              <Link href={`/admin/bookings/${id}`} className="link">
                {services(`${service}.name`)}
              </Link>
              <DateTime value={startsAt} until={endsAt} as="short" className="block text-sm font-normal text-muted" />
            </>
          ),
        },
        { key: "owner", label: t("owner"), cell: ({ ownerName }) => ownerName },
        { key: "caregiver", label: t("caregiver"), cell: ({ caregiverName }) => caregiverName },
        { key: "requested", label: t("requested"), cell: ({ createdAt }) => <DateTime value={createdAt} as="short" /> },
        { key: "price", label: t("price"), numeric: true, cell: ({ priceCents }) => <Price cents={priceCents} /> },
        { key: "status", label: t("status"), cell: (row) => <State row={row} /> },
      ]}
    />
  );
}

/** The status, and what needs attention. */
function State({ row }: { row: AdminBookingRow }) {
  const t = useTranslations("adminBookings.flags");
  const isHeld = row.holdReason !== null && row.holdReason !== "complaint" && row.holdReason !== "nothing_kept";
  return (
    <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
      <StatusBadge status={row.status} money={row.money} />
      {row.hasOpenComplaint && <Badge tone="danger">{t("complaint")}</Badge>}
      {isHeld && <Badge tone="warning">{t("held")}</Badge>}
    </span>
  );
}
