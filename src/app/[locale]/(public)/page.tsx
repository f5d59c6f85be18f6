import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Cities } from "@/components/home/cities";
import { Hero } from "@/components/home/hero";
import { Featured, HowItWorks, Join, ServicesGrid, Trust } from "@/components/home/sections";
import { JsonLd } from "@/components/ui/json-ld";
import { featuredCaregivers } from "@/domain/search/featured";
import { env } from "@/env";
import { pageMetadata } from "@/i18n/metadata";
import { AppError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { visitorCtx } from "@/lib/page";
import { DEFAULT_LIMITS } from "@/lib/rate-limit/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meta");
  const facts = { locale: await getLocale(), path: "", title: t("title"), description: t("description") };
  return { ...pageMetadata(facts), title: { absolute: t("title") } };
}

export default async function HomePage() {
  const locale = await getLocale();
  const ctx = await visitorCtx(DEFAULT_LIMITS.read);
  const caregivers = await featuredCaregivers(ctx, locale).catch(noneWhileDown);
  const url = `${env.NEXT_PUBLIC_APP_URL}/${locale}`;
  return (
    <>
      <JsonLd facts={{ "@type": "Organization", name: "TailTribe", url, logo: `${env.NEXT_PUBLIC_APP_URL}/og.png` }} />
      <Hero now={ctx.now} />
      <ServicesGrid />
      <Featured caregivers={caregivers} />
      <HowItWorks />
      <Trust />
      <Cities />
      <Join />
    </>
  );
}

/** Without the database, everything else on the page is still there. */
function noneWhileDown(error: unknown) {
  const planned = fromDatabaseError(error);
  if (planned instanceof AppError && planned.kind === "unavailable") return [];
  throw error;
}
