import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DoorCard } from "@/components/account/door-card";
import { DoorLine } from "@/components/account/door-line";
import { EmailField } from "@/components/account/email-field";
import { homeOf } from "@/components/account/home-of";
import { PasswordField } from "@/components/account/password-field";
import { SignInForm } from "@/components/account/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { formTexts } from "@/components/ui/form-texts";
import { SubmitButton } from "@/components/ui/submit-button";
import { pageMetadata } from "@/i18n/metadata";
import { viewer } from "@/lib/page";
import { safePath } from "@/lib/security/safe-path";

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
  const onward = safePath(next, "");
  if (signedIn) redirect(onward || homeOf(signedIn.user.role, locale));
  // Once signed in, this page itself knows where each role goes.
  const here = `/${locale}/sign-in`;
  return (
    <DoorCard
      title={onward ? t("nextTitle") : t("title")}
      text={onward ? t("nextText") : t("text")}
      below={
        <>
          <DoorLine ask={t("noAccount")} href="/sign-up" label={t("signUp")} />
          <DoorLine ask={t("unverified")} href="/verify-email" label={t("resend")} />
        </>
      }
    >
      {done === "verified" && <Alert tone="success">{t("verified")}</Alert>}
      {done === "reset" && <Alert tone="success">{t("reset")}</Alert>}
      <noscript>
        <Alert tone="warning">{t("noScript")}</Alert>
      </noscript>
      <SignInForm texts={await formTexts()} doneHref={onward || here}>
        <EmailField label={t("email")} />
        <PasswordField label={t("password")} />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
        <DoorLine href="/forgot-password" label={t("forgot")} />
      </SignInForm>
    </DoorCard>
  );
}
