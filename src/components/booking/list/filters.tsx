import { useLocale, useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { BookingStatus } from "@/generated/prisma/enums";

/** The address of a list of bookings, without its language. */
export function listHref(
  as: "owner" | "caregiver",
  status?: BookingStatus,
  page: { after?: string; before?: string } = {},
) {
  const query = new URLSearchParams({ as, ...(status ? { status } : {}), ...page });
  return `/bookings?${query}`;
}

interface Props {
  as: "owner" | "caregiver";
  status?: BookingStatus;
  /** Caregivers also book for their own pets. */
  bothSides: boolean;
}

/** Which side, and which status; a plain GET form, so each view has an address. */
export function BookingFilters({ as, status, bothSides }: Props) {
  const t = useTranslations("bookings");
  const nameOf = useTranslations("status");
  const sides = (["caregiver", "owner"] as const).map((side) => ({ href: listHref(side), label: t(side) }));
  const statuses = [
    { value: "", label: t("all") },
    ...Object.values(BookingStatus).map((value) => ({ value, label: nameOf(value) })),
  ];
  return (
    <div className="mb-6 flex flex-col gap-3">
      {bothSides && <SegmentedNav label={t("sides")} items={sides} current={listHref(as)} />}
      <form action={`/${useLocale()}/bookings`} className="flex items-end gap-3">
        <input type="hidden" name="as" value={as} />
        <Field name="status" label={t("statuses")} className="w-64 max-w-full">
          <Select defaultValue={status ?? ""} options={statuses} />
        </Field>
        <Button type="submit" variant="secondary">
          {t("show")}
        </Button>
      </form>
    </div>
  );
}

/** Why the list is empty, and one way on. */
export function NoBookings({ as, isFiltered }: { as: "owner" | "caregiver"; isFiltered: boolean }) {
  const t = useTranslations("bookings.empty");
  const key = isFiltered ? "filtered" : as;
  const href = { filtered: listHref(as), owner: "/search", caregiver: "/care" }[key];
  return (
    <EmptyState
      art={as === "owner" ? <Art name="no-bookings" /> : <Art name="no-requests" />}
      title={t(`${key}.title`)}
      text={t(`${key}.text`)}
      action={<ButtonLink href={href}>{t(`${key}.action`)}</ButtonLink>}
    />
  );
}
