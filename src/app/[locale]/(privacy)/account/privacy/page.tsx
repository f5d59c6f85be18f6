import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataCopyCard } from "@/components/privacy/data-copy";
import { ErasureCard } from "@/components/privacy/erasure-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { listConsents } from "@/domain/accounts/consent";
import { getAccount } from "@/domain/accounts/queries";
import { getErasure } from "@/domain/privacy/erasure-request";
import { getExportState, listFiles } from "@/domain/privacy/export";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("myData");
  return pageMetadata({ locale: await getLocale(), path: "/account/privacy", title: t("title"), index: false });
}

/** What somebody can do about their own data: take it along, see what they agreed to, have it erased. */
export default async function PrivacySettingsPage() {
  const locale = await getLocale();
  const { ctx, user } = await pageCtx("user", `/${locale}/account/privacy`);
  const [t, account, copy, files, consents, erasure] = await Promise.all([
    getTranslations("myData"),
    getAccount(ctx),
    getExportState(ctx),
    listFiles(ctx),
    listConsents(ctx),
    getErasure(ctx),
  ]);
  return (
    <>
      <Breadcrumbs items={[{ label: t("back"), href: "/account" }, { label: t("title") }]} />
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-6">
        <Part id="copy" title={t("copy.title")}>
          <DataCopyCard copy={copy} files={files} />
        </Part>
        <Part id="consents" title={t("consents.title")}>
          <p className="mb-4 max-w-prose text-muted">{t("consents.text")}</p>
          {consents.length === 0 ? (
            <p>{t("consents.none")}</p>
          ) : (
            <Table
              caption={t("consents.caption")}
              rows={consents}
              rowKey={({ text, version }) => `${text} ${version}`}
              columns={[
                { key: "text", label: t("consents.document"), cell: ({ text }) => t(`consents.${text}`) },
                { key: "version", label: t("consents.version"), cell: ({ version }) => version },
                { key: "at", label: t("consents.at"), cell: ({ at }) => <DateTime value={at} /> },
              ]}
            />
          )}
          <p className="mt-4">
            <Link href="/help/cookies" className="link">
              {t("consents.cookies")}
            </Link>
          </p>
        </Part>
        <Part id="erase" title={t("erase.title")}>
          <ErasureCard erasure={erasure} email={account.email ?? ""} isAdmin={user.role === "ADMIN"} locale={locale} />
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card as="section" id={id} className="scroll-mt-24">
      <h2 className="mb-3 text-xl">{title}</h2>
      {children}
    </Card>
  );
}
