import { useLocale, useTranslations } from "next-intl";
import { HeartLink } from "@/components/favourites/heart-link";
import { Icon, type IconName } from "@/components/illustrations/icon";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/date-time";
import { StarRating } from "@/components/ui/star-rating";
import type { PublicCaregiver } from "@/domain/caregivers/responses";

/** The caregiver at a glance: picture, name, headline, place, experience and rating. */
export function ProfileHead({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const { id, name, city, headline, rating, ratingCount, experienceYears, travelKm } = caregiver;
  const facts: { icon: IconName; text: string; href?: string }[] = [
    { icon: "badge-check" as const, text: t("approved"), href: "#reliability" },
    ...(city ? [{ icon: "map-pin" as const, text: t("near", { city }) }] : []),
    { icon: "footprints" as const, text: t("travels", { km: travelKm }) },
    ...(experienceYears === null ? [] : [{ icon: "clock" as const, text: t("years", { count: experienceYears }) }]),
  ];
  return (
    <header>
      <div className="h-24 rounded-xl bg-gradient-brand sm:h-32" />
      <div className="flex flex-col gap-x-6 gap-y-3 sm:flex-row sm:px-6">
        <Avatar
          name={name}
          src={`/api/avatars/${id}`}
          size="xl"
          className="-mt-14 ring-4 ring-canvas max-sm:ml-4 sm:-mt-10"
        />
        <div className="min-w-0 grow sm:pt-3">
          <div className="flex items-start justify-between gap-2">
            <h1 className="text-3xl">{name}</h1>
            <HeartLink
              caregiverId={id}
              href={`/${useLocale()}/favourites/new?caregiver=${id}`}
              label={t("keep", { name })}
            />
          </div>
          {headline && <p className="mt-1 text-lg">{headline}</p>}
          <p className="mt-2">
            {rating === null ? (
              <StarRating value={null} />
            ) : (
              <a href="#reviews" className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">
                <StarRating value={rating} count={ratingCount} />
              </a>
            )}
          </p>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
            {facts.map(({ icon, text, href }) => (
              <li key={text} className="flex items-center gap-1.5">
                <Icon name={icon} className="size-4 shrink-0" />
                {href ? (
                  <a href={href} className="link inline-flex min-h-6 items-center">
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </header>
  );
}

/** Certificates that an admin looked at: what was checked, and when. */
export function Certificates({ caregiver: { certificates } }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  if (certificates.length === 0) return null;
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates" className="text-2xl">
        {t("certificates")}
      </h2>
      <ul className="mt-3 flex flex-col gap-3">
        {certificates.map(({ title, checkedFor, checkedAt }) => (
          <li key={title} className="flex gap-2">
            <Icon name="badge-check" className="mt-0.5 size-5 shrink-0 text-success" />
            <div className="min-w-0">
              <p className="font-semibold">{title}</p>
              <p className="text-sm text-muted">
                {t("checkedOn")} <DateTime value={checkedAt} as="longDate" />: {checkedFor}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cancellation rule in one sentence, and how long ahead to ask. */
export function Terms({ caregiver: { policy, noticeHours } }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="text-2xl">
        {t("policyTitle")}
      </h2>
      <p className="mt-3 max-w-prose">{t(`policy.${policy}`)}</p>
      {noticeHours > 0 && <p className="mt-2 max-w-prose text-muted">{t("notice", { hours: noticeHours })}</p>}
    </section>
  );
}
