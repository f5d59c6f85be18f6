import { useTranslations } from "next-intl";
import { CaregiverCheckbox } from "@/components/admin/caregivers/selection";
import { DateTime } from "@/components/ui/date-time";
import { Table } from "@/components/ui/table";
import type { listCaregivers } from "@/domain/admin/caregivers";
import { Link } from "@/i18n/link";

type Row = Awaited<ReturnType<typeof listCaregivers>>["rows"][number];

/** Caregivers of one status, each leading to their file; with ticks where several can be decided on at once. */
export function CaregiverTable({ rows, isSelectable }: { rows: Row[]; isSelectable: boolean }) {
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
            <span className="flex items-start">
              {isSelectable && (
                <CaregiverCheckbox
                  id={userId}
                  label={t("bulk.one", { name: user.name ?? user.email ?? t("noName") })}
                />
              )}
              <span className="min-w-0">
                <Link href={`/admin/caregivers/${userId}`} className="link scroll-mt-32 sm:scroll-mt-16">
                  {user.name ?? t("noName")}
                </Link>
                <span className="block text-sm font-normal break-all text-muted">{user.email}</span>
              </span>
            </span>
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
