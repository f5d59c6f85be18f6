import { getTranslations } from "next-intl/server";
import { REJECT_REASONS } from "@/domain/admin/schema";
import type { Locale } from "@/i18n/locales";

/** What a rejection in one language begins with: templates named in the admin's language, written in the caregiver's. */
export async function reasonsIn(locale: Locale) {
  const [t, caregiverTexts, languages] = await Promise.all([
    getTranslations("adminCaregivers"),
    getTranslations({ locale, namespace: "adminCaregivers.reasons" }),
    getTranslations("languages"),
  ]);
  const language = languages(locale);
  return {
    language,
    hint: t("reasonHint", { language }),
    templates: REJECT_REASONS.map((code) => ({
      code,
      label: t(`reasons.${code}.label`),
      text: caregiverTexts(`${code}.text`),
    })),
  };
}

/** The words around them. */
export async function reasonTexts() {
  const t = await getTranslations("adminCaregivers");
  return { template: t("template"), none: t("templateNone"), reason: t("reason") };
}
