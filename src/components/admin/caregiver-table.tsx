import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Table } from "@/components/ui/table";
import type { listCaregivers } from "@/domain/admin/caregiver-queries";
import { Link } from "@/i18n/link";

type Row = Awaited<ReturnType<typeof listCaregivers>>["rows"][number];

/** Caregivers of one status, each leading to their file. */
export function CaregiverTable({ rows }: { rows: Row[] }) {
  const t = useTranslations("adminCaregivers");
  const services = useTranslations("services");
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ userId }) => userId}
      columns={[
        {
          key: "name",
          label: t("name"),
          cell: ({ userId, user }) => (
            <>
              <Link href={`/admin/caregivers/${userId}`} className="link">
                {user.name ?? t("noName")}
              </Link>
              <span className="block text-sm font-normal break-all text-muted">{user.email}</span>
            </>
          ),
        },
        {
          key: "place",
          label: t("place"),
          cell: ({ postcode, city }) => [postcode, city].filter(Boolean).join(" ") || t("missing"),
        },
        {
          key: "services",
          label: t("services"),
          cell: ({ listings }) => listings.map(({ service }) => services(`${service}.name`)).join(", ") || t("missing"),
        },
        {
          key: "submitted",
          label: t("submitted"),
          cell: ({ submittedAt }) => (submittedAt ? <DateTime value={submittedAt} as="short" /> : t("never")),
        },
      ]}
    />
  );
}
