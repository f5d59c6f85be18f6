import { getLocale, getTranslations } from "next-intl/server";
import { DoorCard } from "@/components/account/door-card";
import { DoorLine } from "@/components/account/door-line";
import { EmailField } from "@/components/account/email-field";
import { ApiForm } from "@/components/ui/api-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("forgotPassword");
  return pageMetadata({ locale: await getLocale(), path: "/forgot-password", title: t("title"), index: false });
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("forgotPassword");
  return (
    <DoorCard title={t("title")} text={t("text")} below={<DoorLine href="/sign-in" label={t("back")} />}>
      <ApiForm action="/api/accounts/forgot-password" doneText={t("done")}>
        <EmailField label={t("email")} />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </DoorCard>
  );
}
