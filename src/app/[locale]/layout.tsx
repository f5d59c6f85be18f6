import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { env } from "@/env";
import { isLocale, languageTag, locales } from "@/i18n/locales";
import { inter, nunito } from "../fonts";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

// A store on the way, say a CDN, asks again soon: the scripts a page names are gone after a deployment.
export const revalidate = 60;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#19211d" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meta");
  return {
    metadataBase: new URL(env.NEXT_PUBLIC_APP_URL),
    title: { default: t("title"), template: t("template") },
    description: t("description"),
    applicationName: "TailTribe",
    formatDetection: { telephone: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  // Only a server of ours can name the hashes of a stored page's scripts as it sends it; elsewhere each page gets a nonce.
  if (env.VERCEL) await connection();
  return (
    // theme.js adds data-theme and data-session before React arrives.
    <html lang={languageTag(locale)} className={`${inter.variable} ${nunito.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/performance/noSyncScripts: must run before the first paint; 0.5 kB, cached, and no inline script for the CSP. */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
