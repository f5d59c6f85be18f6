import { useLocale, useTranslations } from "next-intl";
import { listHref } from "@/components/booking/list/filters";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import type { BookingView } from "@/domain/bookings/responses";
import { localPlaceName } from "@/domain/places/local-name";
import { Link } from "@/i18n/link";
import { StatusBadge } from "./status-badge";

/** The service, the parties, the time and the status. */
export function BookingHeader({ view }: { view: BookingView }) {
  const t = useTranslations("booking");
  const services = useTranslations("services");
  const locale = useLocale();
  const { service, startsAt, endsAt, minutes, party, owner, caregiver } = view;
  const name = services(`${service}.name`);
  const list =
    party === "admin"
      ? { label: t("list"), href: "/admin/bookings" }
      : { label: t("list"), href: listHref(party === "caregiver" ? "caregiver" : "owner") };
  return (
    <PageHeader
      above={<Breadcrumbs items={[list, { label: name }]} />}
      title={name}
      action={<StatusBadge status={view.status} />}
      text={
        <>
          <span className="block font-semibold text-ink">
            <DateTime value={startsAt} until={endsAt} as="full" />
            {minutes !== null && ` (${t("minutes", { count: minutes })})`}
          </span>
          {party !== "caregiver" && (
            <span className="block">
              {t("by")}{" "}
              <Link href={`/caregivers/${caregiver.id}`} className="link">
                {caregiver.name}
              </Link>
              {caregiver.city && `, ${localPlaceName(caregiver.city, locale)}`}
            </span>
          )}
          {party !== "owner" && (
            <span className="block">
              {t("for", { name: owner.name })}
              {owner.city && `, ${localPlaceName(owner.city, locale)}`}
            </span>
          )}
        </>
      }
    />
  );
}
