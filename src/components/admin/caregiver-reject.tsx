import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { REJECT_REASONS } from "@/domain/admin/schema";
import type { Locale } from "@/i18n/locales";
import { CaregiverRejectIsland } from "./caregiver-reject-island";

/** The reason of a rejection: templates named in the admin's language, written in the caregiver's. */
export async function CaregiverReject({ id, seen, locale }: { id: string; seen: string; locale: Locale }) {
  const [t, theirs, language] = await Promise.all([
    getTranslations("adminCaregivers"),
    getTranslations({ locale, namespace: "adminCaregivers.reasons" }),
    getTranslations("languages"),
  ]);
  return (
    <CaregiverRejectIsland
      action={`/api/admin/caregivers/${id}/reject`}
      seen={seen}
      lang={locale}
      templates={REJECT_REASONS.map((code) => ({
        code,
        label: t(`reasons.${code}.label`),
        text: theirs(`${code}.text`),
      }))}
      texts={{
        template: t("template"),
        none: t("templateNone"),
        reason: t("reason"),
        hint: t("reasonHint", { language: language(locale) }),
        submit: seen === "APPROVED" ? t("revoke") : t("reject"),
        form: await formTexts(),
      }}
    />
  );
}
