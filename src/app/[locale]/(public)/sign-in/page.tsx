import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { CodeField, EmailField, PasswordField } from "@/components/auth/credential-fields";
import { SignInForm } from "@/components/auth/sign-in-form";
import { withNext } from "@/components/auth/with-next";
import { homePath } from "@/components/layout/menus";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { pageMetadata } from "@/i18n/metadata";
import { safePath } from "@/lib/http/security/safe-path";
import { viewer } from "@/lib/page";

interface Props {
  searchParams: Promise<{ next?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("signIn");
  return pageMetadata({ locale: await getLocale(), path: "/sign-in", title: t("title"), index: false });
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ next, done }, locale, t, signedIn] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations("signIn"),
    viewer(),
  ]);
  const nextPath = safePath(next, "");
  if (signedIn) redirect(nextPath || homePath(signedIn.user.role, locale));
  // Once signed in, this page itself knows where each role goes.
  const currentPath = `/${locale}/sign-in`;
  return (
    <AuthCard
      title={nextPath ? t("nextTitle") : t("title")}
      text={nextPath ? t("nextText") : t("text")}
      below={
        <>
          <AuthLink question={t("noAccount")} href={withNext("/sign-up", nextPath)} label={t("signUp")} />
          <AuthLink question={t("unverified")} href={withNext("/verify-email", nextPath)} label={t("resend")} />
        </>
      }
    >
      {done === "verified" && <Alert tone="success">{t("verified")}</Alert>}
      {done === "reset" && <Alert tone="success">{t("reset")}</Alert>}
      {done === "email-changed" && <Alert tone="success">{t("emailChanged")}</Alert>}
      {done === "email-stopped" && <Alert tone="success">{t("emailStopped")}</Alert>}
      <SignInForm
        doneHref={nextPath || currentPath}
        problemTitle={t("failed")}
        codeField={<CodeField label={t("code")} hint={t("codeHint")} />}
      >
        <EmailField label={t("email")} />
        <PasswordField label={t("password")} />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
        <AuthLink href="/forgot-password" label={t("forgot")} />
      </SignInForm>
    </AuthCard>
  );
}
