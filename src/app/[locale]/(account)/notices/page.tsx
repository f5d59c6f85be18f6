import { getLocale, getTranslations } from "next-intl/server";
import { NoticeList } from "@/components/notices/notice-list";
import { ReadAll } from "@/components/notices/read-all";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { NoticeListQuery } from "@/domain/notifications/schema";
import { noticePage } from "@/emails/notices";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("notices");
  return pageMetadata({ locale: await getLocale(), path: "/notices", title: t("title"), index: false });
}

export default async function NoticesPage({ searchParams }: Props) {
  const [locale, params] = await Promise.all([getLocale(), searchParams]);
  const { ctx } = await pageCtx("user", `/${locale}/notices`, params);
  const { after, before } = params;
  // An address that was typed or has grown old shows the first page.
  const query = NoticeListQuery.safeParse({ after, before }).data ?? {};
  const [t, { notices, previous, next }] = await Promise.all([
    getTranslations("notices"),
    noticePage(ctx, query, locale),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        action={
          <div className="flex flex-wrap gap-3">
            <ReadAll>{t("readAll")}</ReadAll>
            <ButtonLink href="/notices/settings" variant="ghost">
              {t("settings")}
            </ButtonLink>
          </div>
        }
      />
      <NoticeList notices={notices} />
      <Pagination
        previousHref={previous && `/notices?before=${previous}`}
        nextHref={next && `/notices?after=${next}`}
      />
    </>
  );
}
