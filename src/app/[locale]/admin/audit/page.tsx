import { getLocale, getTranslations } from "next-intl/server";
import { AuditTable } from "@/components/admin/audit-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAudit } from "@/domain/admin/audit-log";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/audit";

interface Props {
  searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminAudit");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminAuditPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { before } = await searchParams;
  const from = typeof before === "string" && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const [t, { rows, next }] = await Promise.all([getTranslations("adminAudit"), listAudit(ctx, from)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {rows.length === 0 ? <p className="text-muted">{t("none")}</p> : <AuditTable rows={rows} />}
      <Pagination previousHref={from ? PATH : null} nextHref={next ? `${PATH}?before=${next}` : null} />
    </>
  );
}
