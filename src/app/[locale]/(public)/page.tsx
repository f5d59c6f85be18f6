import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Cities } from "@/components/home/cities";
import { Hero } from "@/components/home/hero";
import { HowItWorks } from "@/components/home/how-it-works";
import { Join } from "@/components/home/join";
import { ServicesGrid } from "@/components/home/services-grid";
import { Trust } from "@/components/home/trust";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meta");
  const facts = { locale: await getLocale(), path: "", title: t("title"), description: t("description") };
  return { ...pageMetadata(facts), title: { absolute: t("title") } };
}

export default function HomePage() {
  return (
    <>
      <Hero />
      <ServicesGrid />
      <HowItWorks />
      <Trust />
      <Cities />
      <Join />
    </>
  );
}
