import { useLocale, useTranslations } from "next-intl";
import { CompareBox } from "@/components/favourites/compare-choice";
import { FavouriteItem } from "@/components/favourites/favourite-item";
import { Art } from "@/components/illustrations/art";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { StarRating } from "@/components/ui/star-rating";
import type { FavouriteRow } from "@/domain/favourites/responses";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

/** Kept caregivers, the latest first. Of one who cannot be booked now nothing is shown but the reader's own note. */
export function FavouriteList({ favourites }: { favourites: FavouriteRow[] }) {
  const t = useTranslations("favourites");
  if (favourites.length === 0)
    return (
      <EmptyState
        art={<Art name="no-results" />}
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={<ButtonLink href="/search">{t("emptyAction")}</ButtonLink>}
      />
    );
  return (
    <ul className="flex flex-col gap-4">
      {favourites.map(({ id, caregiverId, note, caregiver }) => (
        <li key={id}>
          <FavouriteItem
            {...{ id, caregiverId, note }}
            name={caregiver?.name ?? t("someone")}
            isAvailable={caregiver !== null}
          >
            {caregiver ? <Kept id={caregiverId} {...caregiver} /> : <Gone />}
          </FavouriteItem>
        </li>
      ))}
    </ul>
  );
}

function Kept({ id, ...caregiver }: NonNullable<FavouriteRow["caregiver"]> & { id: string }) {
  const t = useTranslations("favourites");
  const serviceName = useTranslations("services");
  const locale = useLocale();
  const { name, city, headline, rating, ratingCount, offers } = caregiver;
  return (
    <div className="flex gap-4">
      <Avatar name={name} src={`/api/avatars/${id}`} size="lg" className="max-sm:size-14" />
      <div className="min-w-0 grow">
        <div className="result-head">
          <h2 className="text-xl">
            <Link href={`/caregivers/${id}`} className="link">
              {name}
            </Link>
          </h2>
          <CompareBox id={id} name={name} label={t("compare")} />
        </div>
        <p className="facts mt-0.5 text-sm text-muted">
          <StarRating value={rating} count={ratingCount} />
          {city && <span>{city}</span>}
        </p>
        {headline && <p className="mt-2 line-clamp-2">{headline}</p>}
        <ul className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
          {offers.map(({ service, priceCents }) => (
            <li key={service}>
              {t("price", {
                service: serviceName(`${service}.name`),
                price: formatMoney(priceCents, locale, { whole: true }),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Says no more than that they cannot be booked: why is theirs. */
function Gone() {
  const t = useTranslations("favourites");
  return (
    <div>
      <h2 className="text-xl">{t("gone")}</h2>
      <p className="mt-1 text-muted">{t("goneText")}</p>
    </div>
  );
}
