import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Art } from "@/components/illustrations/art";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver } from "@/domain/caregivers/responses";
import { MAX_COMPARED } from "@/domain/favourites/schema";
import { serviceKeys } from "@/domain/services";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

const HOMES = ["HOUSE", "APARTMENT", "FARM"] as const;

/** The address of a comparison. */
export const compareHref = (ids: string[]) => `/compare?${new URLSearchParams(ids.map((id) => ["id", id]))}`;

/** Caregivers side by side: a row for each thing that one may choose by. */
export function CompareTable({ caregivers }: { caregivers: PublicCaregiver[] }) {
  const t = useTranslations("compare");
  const profile = useTranslations("caregiver");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("speciesMany");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale);
  if (caregivers.length === 0)
    return (
      <EmptyState
        art={<Art name="no-results" />}
        title={t("emptyTitle")}
        text={t("emptyText", { max: MAX_COMPARED })}
        action={<ButtonLink href="/search">{t("emptyAction")}</ButtonLink>}
      />
    );
  const offerOf = (caregiver: PublicCaregiver, service: string) =>
    caregiver.offers.find((offer) => offer.service === service);
  const priceOf = (caregiver: PublicCaregiver, service: string) => {
    const offer = offerOf(caregiver, service);
    return offer ? formatMoney(offer.priceCents, locale) : <span className="text-muted">{t("notOffered")}</span>;
  };
  const rows: { label: string; cell: (caregiver: PublicCaregiver) => ReactNode }[] = [
    { label: t("rating"), cell: ({ rating, ratingCount }) => <StarRating value={rating} count={ratingCount} /> },
    { label: t("place"), cell: ({ city }) => city ?? t("unknown") },
    ...serviceKeys
      .filter((service) => caregivers.some((caregiver) => offerOf(caregiver, service)))
      .map((service) => ({
        label: t("service", { service: serviceName(`${service}.name`), unit: serviceName(`${service}.unit`) }),
        cell: (caregiver: PublicCaregiver) => priceOf(caregiver, service),
      })),
    {
      label: t("species"),
      cell: ({ offers }) => {
        const species = [...new Set(offers.flatMap((offer) => offer.species))];
        return species.length > 0 ? list.format(species.map((each) => speciesName(each))) : t("unknown");
      },
    },
    {
      label: profile("experience"),
      cell: ({ experienceYears }) =>
        experienceYears === null ? t("unknown") : profile("years", { count: experienceYears }),
    },
    {
      label: profile("home"),
      cell: ({ homeType }) => {
        const home = HOMES.find((each) => each === homeType);
        return home ? profile(`homes.${home}`) : t("unknown");
      },
    },
    { label: t("travels"), cell: ({ travelKm }) => profile("travels", { km: travelKm }) },
    { label: t("ahead"), cell: ({ noticeHours }) => t("hours", { hours: noticeHours }) },
    { label: profile("policyTitle"), cell: ({ policy }) => profile(`policy.${policy}`) },
  ];
  return (
    <section
      aria-label={t("title")}
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full min-w-2xl table-fixed text-left">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-40 border-b border-line p-4 align-bottom text-sm text-muted">
              {t("what")}
            </th>
            {caregivers.map(({ id, name, headline }) => (
              <th key={id} scope="col" className="border-b border-line p-4 align-top font-normal">
                <Avatar name={name} src={`/api/avatars/${id}`} size="lg" />
                <Link href={`/caregivers/${id}`} className="link mt-2 block text-lg font-semibold">
                  {name}
                </Link>
                {headline && <span className="mt-1 line-clamp-3 block text-sm text-muted">{headline}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row" className="border-b border-line p-4 align-top text-sm font-semibold text-muted">
                {label}
              </th>
              {caregivers.map((caregiver) => (
                <td key={caregiver.id} className="border-b border-line p-4 align-top">
                  {cell(caregiver)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {caregivers.map(({ id, name }) => (
              <td key={id} className="p-4 align-top">
                <div className="flex flex-col items-start gap-2">
                  <ButtonLink href={`/caregivers/${id}#book`} size="sm">
                    {t("open")}
                    <span className="sr-only">{name}</span>
                  </ButtonLink>
                  {caregivers.length > 1 && (
                    <Link
                      href={compareHref(caregivers.map((each) => each.id).filter((each) => each !== id))}
                      className="inline-flex min-h-11 items-center gap-1 text-sm font-semibold text-brand-ink"
                    >
                      {t("without", { name })}
                    </Link>
                  )}
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
