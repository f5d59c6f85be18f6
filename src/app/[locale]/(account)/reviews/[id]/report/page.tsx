import { getLocale, getTranslations } from "next-intl/server";
import { ReviewReport } from "@/components/reviews/report-form";
import { PageHeader } from "@/components/ui/page-header";
import { getReviewToReport } from "@/domain/reviews/report";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("reviewReport"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/reviews/${id}/report`, title: t("title"), index: false });
}

export default async function ReportReviewPage({ params }: Props) {
  const id = idOrNotFound((await params).id);
  const { ctx } = await pageCtx("user", `/${await getLocale()}/reviews/${id}/report`);
  const [t, review] = await Promise.all([getTranslations("reviewReport"), orNotFound(getReviewToReport(ctx, id))]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ReviewReport review={review} />
    </>
  );
}
