import { useTranslations } from "next-intl";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { BookingStatus } from "@/generated/prisma/enums";

/** The address of a list of bookings, without its language. */
export function listHref(as: "owner" | "caregiver", status?: BookingStatus, cursor?: string) {
  const query = new URLSearchParams({ as, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) });
  return `/bookings?${query}`;
}

interface Props {
  as: "owner" | "caregiver";
  status?: BookingStatus;
  /** Caregivers also book for their own pets. */
  bothSides: boolean;
}

/** Which side, and which status. Each view has an address. */
export function BookingFilters({ as, status, bothSides }: Props) {
  const t = useTranslations("bookings");
  const nameOf = useTranslations("status");
  const sides = (["caregiver", "owner"] as const).map((side) => ({ href: listHref(side), label: t(side) }));
  const statuses = [
    { href: listHref(as), label: t("all") },
    ...Object.values(BookingStatus).map((each) => ({ href: listHref(as, each), label: nameOf(each) })),
  ];
  return (
    <div className="mb-6 flex flex-col gap-3">
      {bothSides && <SegmentedNav label={t("sides")} items={sides} current={listHref(as)} />}
      <SegmentedNav label={t("statuses")} items={statuses} current={listHref(as, status)} />
    </div>
  );
}
