import { getLocale, getTranslations } from "next-intl/server";
import { LegalPage } from "@/components/layout/legal-page";
import { OFF_LEASH_VERSION } from "@/domain/pets/schema";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("offLeash");
  return pageMetadata({ locale: await getLocale(), path: "/off-leash", title: t("title"), description: t("intro") });
}

export default function OffLeashPage() {
  return <LegalPage document="offLeash" version={OFF_LEASH_VERSION} />;
}
