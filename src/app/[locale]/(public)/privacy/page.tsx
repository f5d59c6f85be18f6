import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/layout/legal-page";
import { PRIVACY_VERSION } from "@/domain/accounts/schema";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("privacy");
  return pageMetadata({ locale: await getLocale(), path: "/privacy", title: t("title"), description: t("intro") });
}

export default function PrivacyPage() {
  return <LegalPage document="privacy" version={PRIVACY_VERSION} />;
}
