import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { PasswordField } from "@/components/auth/credential-fields";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { pageMetadata } from "@/i18n/metadata";

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("resetPassword");
  const metadata = pageMetadata({
    locale: await getLocale(),
    path: "/reset-password",
    title: t("title"),
    index: false,
  });
  // The address of this page holds a key.
  return { ...metadata, referrer: "no-referrer" };
}

export default async function ResetPasswordPage({ searchParams }: Props) {
  const [{ token }, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations("resetPassword")]);
  if (typeof token !== "string") redirect(`/${locale}/forgot-password`);
  const hint = (await getTranslations("signUp"))("passwordHint");
  return (
    <AuthCard
      title={t("title")}
      text={t("text")}
      below={<AuthLink question={t("noMail")} href="/forgot-password" label={t("again")} />}
    >
      <ApiForm action="/api/accounts/reset-password" extra={{ token }} doneHref={`/${locale}/sign-in?done=reset`} hard>
        <PasswordField label={t("password")} hint={hint} isNew />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}
