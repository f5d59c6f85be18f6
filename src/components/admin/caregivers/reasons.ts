import { getTranslations } from "next-intl/server";
import { REJECT_REASONS } from "@/domain/admin/schema";
import type { Locale } from "@/i18n/locales";

/** The templates of a rejection in one language: labelled in the admin's language, written in the caregiver's. */
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

/** The same for every language, for decisions on several caregivers at once. */
export async function reasonsByLocale() {
  const [nl, fr, en] = await Promise.all([reasonsIn("nl"), reasonsIn("fr"), reasonsIn("en")]);
  return { nl, fr, en };
}
