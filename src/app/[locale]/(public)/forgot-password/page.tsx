import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { EmailField } from "@/components/auth/credential-fields";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("forgotPassword");
  return pageMetadata({ locale: await getLocale(), path: "/forgot-password", title: t("title"), index: false });
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("forgotPassword");
  return (
    <AuthCard title={t("title")} text={t("text")} below={<AuthLink href="/sign-in" label={t("back")} />}>
      <ApiForm action="/api/accounts/forgot-password" doneText={t("done")}>
        <EmailField label={t("email")} />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}
