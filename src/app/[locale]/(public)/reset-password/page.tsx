import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DoorCard } from "@/components/account/door-card";
import { DoorLine } from "@/components/account/door-line";
import { PasswordField } from "@/components/account/password-field";
import { ApiForm } from "@/components/ui/api-form";
import { SubmitButton } from "@/components/ui/submit-button";
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
    <DoorCard
      title={t("title")}
      text={t("text")}
      below={<DoorLine ask={t("noMail")} href="/forgot-password" label={t("again")} />}
    >
      <ApiForm action="/api/accounts/reset-password" extra={{ token }} doneHref={`/${locale}/sign-in?done=reset`} hard>
        <PasswordField label={t("password")} hint={hint} isNew />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </DoorCard>
  );
}
