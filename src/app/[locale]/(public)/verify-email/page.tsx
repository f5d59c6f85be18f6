import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { EmailField, PasswordField } from "@/components/auth/credential-fields";
import { withNext } from "@/components/auth/with-next";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { asksPassword } from "@/domain/accounts/verification";
import { pageMetadata } from "@/i18n/metadata";
import { safePath } from "@/lib/http/security/safe-path";
import { browserCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<{ token?: string | string[]; next?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("verifyEmail");
  const metadata = pageMetadata({ locale: await getLocale(), path: "/verify-email", title: t("title"), index: false });
  // The address of this page holds a key.
  return { ...metadata, referrer: "no-referrer" };
}

/** With the link's token: a button, because opening a page must change nothing. Without: where the link is. */
export default async function VerifyEmailPage({ searchParams }: Props) {
  const { token, next } = await searchParams;
  const nextPath = safePath(next, "");
  return typeof token === "string" ? <Confirm token={token} next={nextPath} /> : <CheckMail next={nextPath} />;
}

async function Confirm({ token, next }: { token: string; next: string }) {
  const ctx = await browserCtx();
  const [locale, t, isAsked] = await Promise.all([
    getLocale(),
    getTranslations("verifyEmail"),
    asksPassword(ctx, token),
  ]);
  return (
    <AuthCard
      title={t("title")}
      text={t("text")}
      below={<AuthLink question={t("noMail")} href={withNext("/verify-email", next)} label={t("again")} />}
    >
      <ApiForm
        action="/api/accounts/verify"
        extra={{ token }}
        doneHref={withNext(`/${locale}/sign-in?done=verified`, next)}
        hard
      >
        {isAsked && (
          <>
            <p>{t("otherBrowser")}</p>
            <PasswordField label={t("password")} />
            <AuthLink question={t("noPassword")} href="/forgot-password" label={t("choosePassword")} />
          </>
        )}
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}

async function CheckMail({ next }: { next: string }) {
  const t = await getTranslations("verifyEmail");
  return (
    <AuthCard
      title={t("checkTitle")}
      text={t("checkText")}
      below={<AuthLink href={withNext("/sign-in", next)} label={t("toSignIn")} />}
    >
      <p>{t("spam")}</p>
      <ApiForm action="/api/accounts/resend" extra={next ? { next } : {}} doneText={t("resent")}>
        <EmailField label={t("email")} />
        <SubmitButton variant="secondary">{t("resend")}</SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}
