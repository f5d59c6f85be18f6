import { useTranslations } from "next-intl";
import { NoBookingsArt } from "@/components/art/no-bookings-art";
import { NoRequestsArt } from "@/components/art/no-requests-art";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { listHref } from "./booking-filters";

/** Why the list is empty, and one way on. */
export function NoBookings({ as, isFiltered }: { as: "owner" | "caregiver"; isFiltered: boolean }) {
  const t = useTranslations("bookings.empty");
  const key = isFiltered ? "filtered" : as;
  const href = { filtered: listHref(as), owner: "/search", caregiver: "/care" }[key];
  return (
    <EmptyState
      art={as === "owner" ? <NoBookingsArt /> : <NoRequestsArt />}
      title={t(`${key}.title`)}
      text={t(`${key}.text`)}
      action={<ButtonLink href={href}>{t(`${key}.action`)}</ButtonLink>}
    />
  );
}
