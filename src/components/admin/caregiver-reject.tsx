import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/i18n/locales";
import { reasonsIn, reasonTexts } from "./caregiver-reasons";
import { CaregiverRejectIsland } from "./caregiver-reject-island";

/** The form of a rejection, in the caregiver's language. */
export async function CaregiverReject({ id, seen, locale }: { id: string; seen: string; locale: Locale }) {
  const t = await getTranslations("adminCaregivers");
  const { hint, templates } = await reasonsIn(locale);
  return (
    <CaregiverRejectIsland
      action={`/api/admin/caregivers/${id}/reject`}
      {...{ seen, hint, templates, lang: locale }}
      texts={{
        ...(await reasonTexts()),
        submit: seen === "APPROVED" ? t("revoke") : t("reject"),
        form: await formTexts(),
      }}
    />
  );
}
