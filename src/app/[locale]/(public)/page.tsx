import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Cities } from "@/components/home/cities";
import { Hero } from "@/components/home/hero";
import { HowItWorks, Join, ServicesGrid, Trust } from "@/components/home/sections";
import { JsonLd } from "@/components/ui/json-ld";
import { env } from "@/env";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meta");
  const facts = { locale: await getLocale(), path: "", title: t("title"), description: t("description") };
  return { ...pageMetadata(facts), title: { absolute: t("title") } };
}

export default async function HomePage() {
  const url = `${env.NEXT_PUBLIC_APP_URL}/${await getLocale()}`;
  return (
    <>
      <JsonLd facts={{ "@type": "Organization", name: "TailTribe", url, logo: `${env.NEXT_PUBLIC_APP_URL}/og.png` }} />
      <Hero now={new Date()} />
      <ServicesGrid />
      <HowItWorks />
      <Trust />
      <Cities />
      <Join />
    </>
  );
}
