import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { emailChangeOf } from "@/domain/accounts/email-change";
import { pageMetadata } from "@/i18n/metadata";
import { browserCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("myData.email");
  const metadata = pageMetadata({ locale: await getLocale(), path: "/email-change", title: t("change"), index: false });
  // The address of this page holds a key.
  return { ...metadata, referrer: "no-referrer" };
}

/** The page of both links about a change of address: a button, because opening a page must change nothing. */
export default async function EmailChangePage({ searchParams }: Props) {
  const [{ token }, t, locale, ctx] = await Promise.all([
    searchParams,
    getTranslations("myData.emailLink"),
    getLocale(),
    browserCtx(),
  ]);
  const change = typeof token === "string" ? await emailChangeOf(ctx, token) : null;
  if (!change)
    return (
      <AuthCard title={t("oldTitle")} text={t("oldText")}>
        <AuthLink href="/account" label={t("toAccount")} />
      </AuthCard>
    );
  const { action, address } = change;
  const done = action === "confirm" ? "email-changed" : "email-stopped";
  return (
    <AuthCard title={t(`${action}Title`)} text={t(`${action}Text`, { address })}>
      <ApiForm
        action={`/api/accounts/email-change/${action}`}
        extra={{ token }}
        doneHref={`/${locale}/sign-in?done=${done}`}
        hard
      >
        <SubmitButton size="lg" block>
          {t(action)}
        </SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}
