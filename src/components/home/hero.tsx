import { useLocale, useTranslations } from "next-intl";
import { SearchCard } from "@/components/home/search-card";
import { HeroScene } from "@/components/illustrations/art";
import { speciesKeys } from "@/components/pet/species";
import { dateLimits } from "@/components/quote/limits";
import { serviceKeys } from "@/domain/services";

/** The first screen: what we promise, the street we serve, and the search. */
export function Hero({ now }: { now: Date }) {
  const t = useTranslations("home");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("species");
  const locale = useLocale();
  const words = {
    ...{ title: t("searchTitle"), text: t("searchText"), place: t("place"), placeHint: t("placeHint") },
    ...{ service: t("service"), anyService: t("anyService"), species: t("species"), anySpecies: t("anySpecies") },
    ...{ from: t("from"), to: t("to"), submit: t("submit") },
  };
  return (
    <section className="relative">
      <div className="overflow-hidden bg-gradient-brand-down lg:bg-gradient-brand">
        <div className="page grid items-end gap-4 pt-10 sm:pt-14 lg:grid-cols-[1.1fr_1fr] lg:gap-2 lg:pt-6">
          <h1 className="text-4xl text-white sm:text-5xl relative lg:mb-36 lg:text-6xl">{t("heroTitle")}</h1>
          <HeroScene
            title={t("heroAlt")}
            className="mx-auto w-full max-w-2xl overflow-visible lg:-mr-16 lg:w-[calc(100%+4rem)] lg:max-w-none"
          />
        </div>
        {/* The pavement goes on behind the search card. */}
        <div className="relative -mt-1 h-25 bg-(--art-path)" />
      </div>
      <div className="page relative -mt-20">
        <SearchCard
          locale={locale}
          words={words}
          services={serviceKeys.map((key) => [key, serviceName(`${key}.name`)])}
          species={speciesKeys.map((key) => [key, speciesName(key)])}
          dates={dateLimits(now)}
        />
      </div>
    </section>
  );
}
