import { getLocale, getTranslations } from "next-intl/server";
import { reasonsIn } from "@/components/admin/caregivers/reasons";
import { WordsCard } from "@/components/admin/caregivers/words-card";
import { PageHeader } from "@/components/ui/page-header";
import { listWordsToReview } from "@/domain/admin/review-words";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/words";

export async function generateMetadata() {
  const t = await getTranslations("adminWords");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function AdminWordsPage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`);
  const [t, waiting] = await Promise.all([getTranslations("adminWords"), listWordsToReview(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {waiting.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-6">
        {
          await Promise.all(
            waiting.map(async (review) => (
              <WordsCard
                key={`${review.caregiverId} ${review.changedAt.toISOString()}`}
                review={review}
                hint={(await reasonsIn(review.locale)).hint}
              />
            )),
          )
        }
      </ul>
    </>
  );
}
