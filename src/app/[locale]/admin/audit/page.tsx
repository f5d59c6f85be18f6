import { getLocale, getTranslations } from "next-intl/server";
import { AuditTable } from "@/components/admin/audit-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAudit } from "@/domain/audit";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/audit";

interface Props {
  searchParams: Promise<{ before?: string | string[]; show?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminAudit");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminAuditPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { before, show } = await searchParams;
  const reading = show === "read";
  const from = typeof before === "string" && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const [t, { rows, next }] = await Promise.all([
    getTranslations("adminAudit"),
    listAudit(ctx, { reading, ...(from ? { before: from } : {}) }),
  ]);
  const first = reading ? `${PATH}?show=read` : PATH;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <nav aria-label={t("title")} className="mb-4 flex flex-wrap gap-2">
        {[false, true].map((isRead) => (
          <ButtonLink
            key={`${isRead}`}
            href={isRead ? `${PATH}?show=read` : PATH}
            variant={isRead === reading ? "primary" : "secondary"}
            aria-current={isRead === reading ? "page" : undefined}
            size="sm"
          >
            {t(isRead ? "read" : "did")}
          </ButtonLink>
        ))}
      </nav>
      {rows.length === 0 ? <p className="text-muted">{t("none")}</p> : <AuditTable rows={rows} />}
      <Pagination
        previousHref={from ? first : null}
        nextHref={next ? `${PATH}?before=${next}${reading ? "&show=read" : ""}` : null}
      />
    </>
  );
}
