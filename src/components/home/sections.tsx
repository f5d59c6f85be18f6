import { useLocale, useTranslations } from "next-intl";
import { FeaturedCard } from "@/components/home/featured-card";
import { ReasonTile, ServiceTile, StepTile } from "@/components/home/tiles";
import { Art } from "@/components/illustrations/art";
import { thumbnailWords } from "@/components/pictures/thumbnail-words";
import { ButtonLink } from "@/components/ui/button-link";
import { useRatingWords } from "@/components/ui/rating-words";
import type { FeaturedCaregiver } from "@/domain/search/featured";
import { serviceKeys } from "@/domain/services";
import { formatMoney } from "@/i18n/format";

/** The eight services, each a way into the search. */
export function ServicesGrid() {
  const t = useTranslations("home");
  const service = useTranslations("services");
  const locale = useLocale();
  return (
    <section className="page py-16 lg:py-24">
      <h2 className="text-3xl sm:text-4xl">{t("servicesTitle")}</h2>
      <p className="mt-3 max-w-prose text-muted">{t("servicesText")}</p>
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {serviceKeys.map((key) => (
          <ServiceTile
            key={key}
            {...{ locale, service: key, name: service(`${key}.name`), text: service(`${key}.text`) }}
          />
        ))}
      </ul>
    </section>
  );
}

/** The caregivers whom owners rate best; nothing while nobody was rated. */
export function Featured({ caregivers }: { caregivers: FeaturedCaregiver[] }) {
  const t = useTranslations("home");
  const search = useTranslations("search");
  const service = useTranslations("services");
  const ratingWords = useRatingWords();
  const locale = useLocale();
  if (caregivers.length === 0) return null;
  return (
    <section className="page pb-16 lg:pb-24">
      <h2 className="text-2xl sm:text-3xl">{t("featuredTitle")}</h2>
      <p className="mt-2 text-muted">{t("featuredText")}</p>
      <ul className="mt-6 grid gap-4 md:grid-cols-3">
        {caregivers.map((each) => {
          const unit = service(`${each.service}.unit`);
          const amount = formatMoney(each.priceCents, locale, { whole: true });
          return (
            <FeaturedCard
              key={each.id}
              href={`/${locale}/caregivers/${each.id}`}
              name={each.name}
              picture={each.cover && thumbnailWords(each.cover)}
              city={each.city}
              rating={ratingWords(each.rating, each.ratingCount)}
              price={[
                service(`${each.service}.name`),
                amount,
                each.halfHourCents === null ? unit : search("perHour", { unit }),
              ]}
              quote={each.review && [t("quote", { text: each.review.comment }), each.review.author]}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** Request, yes, care: the three moments of a booking. */
export function HowItWorks() {
  const t = useTranslations("home");
  const steps = [
    { title: t("how1Title"), text: t("how1Text"), art: "request" as const },
    { title: t("how2Title"), text: t("how2Text"), art: "yes" as const },
    { title: t("how3Title"), text: t("how3Text"), art: "care" as const },
  ];
  return (
    <section id="how" className="border-y border-line bg-surface py-16 lg:py-24">
      <div className="page">
        <h2 className="text-3xl sm:text-4xl">{t("howTitle")}</h2>
        <ol className="mt-8 grid gap-10 md:grid-cols-3 md:gap-8">
          {steps.map((step, index) => (
            <StepTile key={step.art} number={index + 1} {...step} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** The four agreements that make it safe to hand over a key. */
export function Trust() {
  const t = useTranslations("home");
  const reasons = [
    { title: t("trust1Title"), text: t("trust1Text"), icon: "badge-check" as const },
    { title: t("trust2Title"), text: t("trust2Text"), icon: "wallet-cards" as const },
    { title: t("trust3Title"), text: t("trust3Text"), icon: "calendar-x-2" as const },
    { title: t("trust4Title"), text: t("trust4Text"), icon: "hourglass" as const },
  ];
  return (
    <section className="page grid gap-8 py-16 lg:grid-cols-[1fr_1.6fr] lg:gap-16 lg:py-24">
      <h2 className="text-3xl sm:text-4xl">{t("trustTitle")}</h2>
      <dl className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {reasons.map((reason) => (
          <ReasonTile key={reason.icon} {...reason} />
        ))}
      </dl>
    </section>
  );
}

/** An invitation to people who would like to care for animals. */
export function Join() {
  const t = useTranslations("home");
  return (
    <section className="page pb-16 lg:pb-24">
      <div className="grid items-end overflow-hidden rounded-xl bg-gradient-brand-down md:grid-cols-2 md:bg-gradient-brand">
        <div className="relative m-4 rounded-lg bg-surface p-6 sm:m-6 sm:p-8 md:self-center">
          <h2 className="text-2xl sm:text-3xl">{t("joinTitle")}</h2>
          <p className="mt-3 mb-6 text-muted">{t("joinText")}</p>
          <ButtonLink href="/sign-up?as=caregiver">{t("joinAction")}</ButtonLink>
        </div>
        <Art name="join" className="mx-auto w-full max-w-md overflow-visible" />
      </div>
    </section>
  );
}
