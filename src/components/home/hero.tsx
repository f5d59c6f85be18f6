import { useTranslations } from "next-intl";
import { HeroScene } from "@/components/art/hero-scene";
import { SearchCard } from "./search-card";

/** The first screen: what we promise, the street we serve, and the search. */
export function Hero() {
  const t = useTranslations("home");
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
        <SearchCard />
      </div>
    </section>
  );
}
