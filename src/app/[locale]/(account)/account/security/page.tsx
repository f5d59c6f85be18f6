import { getLocale, getTranslations } from "next-intl/server";
import { TotpCard } from "@/components/security/totp-card";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getSecondFactor } from "@/domain/accounts/second-factor/totp";
import { pageMetadata } from "@/i18n/metadata";
import { lacksSecondFactor } from "@/lib/auth";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("security");
  return pageMetadata({ locale: await getLocale(), path: "/account/security", title: t("title"), index: false });
}

/** How somebody proves who they are beyond the password. */
export default async function SecurityPage() {
  const locale = await getLocale();
  const { ctx, user } = await pageCtx("user", `/${locale}/account/security`);
  const [t, factor] = await Promise.all([getTranslations("security"), getSecondFactor(ctx)]);
  return (
    <>
      <Breadcrumbs items={[{ label: t("back"), href: "/account" }, { label: t("title") }]} />
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-6">
        {lacksSecondFactor({ user }) && (
          <Alert tone="warning" title={t("required")}>
            <p>{t("requiredText")}</p>
          </Alert>
        )}
        <Card as="section">
          <h2 className="mb-3 text-xl">{t("totp.title")}</h2>
          <TotpCard factor={factor} />
        </Card>
      </div>
    </>
  );
}
