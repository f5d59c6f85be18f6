import { useTranslations } from "next-intl";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { ServiceIcon } from "@/components/illustrations/icon";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Price } from "@/components/ui/price";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import type { Service } from "@/generated/prisma/enums";
import { Link } from "@/i18n/link";

type Listing = MyCaregiver["listings"][number];

/** One service the caregiver offers: its prices, its pets, and whether it is visible. */
export function ServiceCard({ listing }: { listing: Listing }) {
  const t = useTranslations("careServices");
  const services = useTranslations("services");
  const species = useTranslations("speciesMany");
  const name = services(`${listing.service}.name`);
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <ServiceIcon service={listing.service} className="size-9 shrink-0 text-brand-ink" />
        <h3 className="text-lg">{name}</h3>
        <VisibleBadge listing={listing} />
      </div>
      <ul>
        <li>
          <Price cents={listing.priceCents} className="font-semibold" /> {services(`${listing.service}.unit`)}
        </li>
        {listing.halfHourCents !== null && (
          <li className="text-muted">
            <Price cents={listing.halfHourCents} /> {t("halfHour")}
          </li>
        )}
        {listing.extraPetCents > 0 && (
          <li className="text-muted">
            + <Price cents={listing.extraPetCents} /> {t("extraPet")}
          </li>
        )}
      </ul>
      <p className="text-sm text-muted">
        {t("takes", { animals: listing.species.map((each) => species(each)).join(", ") })} ·{" "}
        {t("maxPets", { count: listing.maxPets })}
      </p>
      {listing.mostPets < listing.maxPets && (
        <p className="text-sm">
          {t("fewerPlaces", { count: listing.mostPets })}{" "}
          <Link href="/care/profile/home" className="link">
            {t("changePlaces")}
          </Link>
        </p>
      )}
      <ButtonLink
        href={`${PART_PATHS.services}/${listing.service}`}
        variant="secondary"
        size="sm"
        className="mt-auto self-start"
        aria-label={t("editNamed", { service: name })}
      >
        {t("edit")}
      </ButtonLink>
    </Card>
  );
}

function VisibleBadge({ listing }: { listing: Listing }) {
  const t = useTranslations("careServices");
  if (listing.live) return <Badge tone="success">{t("live")}</Badge>;
  if (listing.openDays === 0) return <Badge tone="warning">{t("noHours")}</Badge>;
  return <Badge>{t("notLive")}</Badge>;
}

/** The services a caregiver does not offer yet, each with what it is. */
export function AddServices({ services: missing }: { services: Service[] }) {
  const t = useTranslations("careServices");
  const services = useTranslations("services");
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {missing.map((service) => (
        <li key={service} className="flex items-center gap-3 border-b border-line py-3">
          <ServiceIcon service={service} className="size-8 shrink-0 text-muted" />
          <div className="min-w-0 grow">
            <h3 className="font-sans text-base font-semibold">{services(`${service}.name`)}</h3>
            <p className="text-sm text-muted">{t(`about.${service}`)}</p>
          </div>
          <ButtonLink
            href={`${PART_PATHS.services}/${service}`}
            variant="soft"
            size="sm"
            aria-label={t("addNamed", { service: services(`${service}.name`) })}
          >
            {t("add")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
