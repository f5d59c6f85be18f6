import { getLocale, getTranslations } from "next-intl/server";
import { SuspenseTable } from "@/components/admin/suspense";
import { PageHeader } from "@/components/ui/page-header";
import { MOVEMENT_ACCOUNTS } from "@/domain/admin/schema";
import { getSuspense } from "@/domain/admin/suspense";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/suspense";

export async function generateMetadata() {
  const t = await getTranslations("adminSuspense");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminSuspensePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`);
  const [t, { movements }] = await Promise.all([getTranslations("adminSuspense"), getSuspense(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {movements.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <SuspenseTable rows={movements} accounts={MOVEMENT_ACCOUNTS} />
      )}
    </>
  );
}
