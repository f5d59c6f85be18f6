import { useTranslations } from "next-intl";
import { listHref } from "@/components/booking/list/filters";
import { Icon } from "@/components/illustrations/icon";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import type { BookingView } from "@/domain/bookings/responses";
import { Link } from "@/i18n/link";
import { StatusBadge } from "./status-badge";

interface Props {
  view: BookingView;
  /** Where the parties live, in the reader's language. */
  cities: { owner: string | null; caregiver: string | null };
}

/** The service, the parties, the time and the status. */
export function BookingHeader({ view, cities }: Props) {
  const t = useTranslations("booking");
  const services = useTranslations("services");
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
      action={
        <span className="flex flex-wrap items-center gap-3">
          {party !== "admin" && (
            <ButtonLink href={`/messages/new?booking=${view.id}`} variant="secondary" size="sm" prefetch={false}>
              <Icon name="message-circle" className="size-5" />
              {t("write")}
            </ButtonLink>
          )}
          <StatusBadge status={view.status} money={view.money} />
        </span>
      }
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
              {cities.caregiver && `, ${cities.caregiver}`}
            </span>
          )}
          {party !== "owner" && (
            <span className="block">
              {t("for", { name: owner.name })}
              {cities.owner && `, ${cities.owner}`}
              {view.distanceKm !== null && ` · ${t("distance", { km: view.distanceKm })}`}
            </span>
          )}
        </>
      }
    />
  );
}
