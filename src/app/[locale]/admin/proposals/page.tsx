import { getLocale, getTranslations } from "next-intl/server";
import { ProposalList } from "@/components/admin/proposals";
import { PageHeader } from "@/components/ui/page-header";
import { listProposals } from "@/domain/admin/proposals";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/proposals";

export async function generateMetadata() {
  const t = await getTranslations("adminProposals");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminProposalsPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`);
  const [t, rows] = await Promise.all([getTranslations("adminProposals"), listProposals(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ProposalList rows={rows} />
    </>
  );
}
