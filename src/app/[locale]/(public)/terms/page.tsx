import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/layout/legal-page";
import { TERMS_VERSION } from "@/domain/accounts/schema";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("terms");
  return pageMetadata({ locale: await getLocale(), path: "/terms", title: t("title"), description: t("intro") });
}

export default function TermsPage() {
  return <LegalPage document="terms" version={TERMS_VERSION} />;
}
