import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/booking/status-badge";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { AdminBookingRow } from "@/domain/admin/answers";
import { Link } from "@/i18n/link";

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

/** The status, and what about it needs a look. */
function State({ row }: { row: AdminBookingRow }) {
  const t = useTranslations("adminBookings.flags");
  const isHeld = row.holdReason !== null && row.holdReason !== "complaint" && row.holdReason !== "nothing_kept";
  return (
    <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
      <StatusBadge status={row.status} />
      {row.hasOpenComplaint && <Badge tone="danger">{t("complaint")}</Badge>}
      {row.hasOpenDispute && <Badge tone="danger">{t("dispute")}</Badge>}
      {isHeld && <Badge tone="warning">{t("held")}</Badge>}
    </span>
  );
}
