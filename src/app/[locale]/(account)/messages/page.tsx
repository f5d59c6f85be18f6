import { getLocale, getTranslations } from "next-intl/server";
import { Art } from "@/components/illustrations/art";
import { InboxRefresh } from "@/components/messages/live-inbox";
import { ThreadList } from "@/components/messages/thread-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listThreads } from "@/domain/messages/queries";
import { ThreadListQuery } from "@/domain/messages/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("messages");
  return pageMetadata({ locale: await getLocale(), path: "/messages", title: t("title"), index: false });
}

export default async function MessagesPage({ searchParams }: Props) {
  const [locale, rawParams] = await Promise.all([getLocale(), searchParams]);
  const { ctx, user } = await pageCtx("user", `/${locale}/messages`, rawParams);
  const { after, before } = rawParams;
  // An address that was typed or has grown old shows the first page.
  const query = ThreadListQuery.safeParse({ after, before }).data ?? {};
  const [t, { threads, previous, next }] = await Promise.all([getTranslations("messages"), listThreads(ctx, query)]);
  const isCaregiver = user.role === "CAREGIVER";
  return (
    <>
      <InboxRefresh />
      <PageHeader title={t("title")} text={isCaregiver ? undefined : t("textOwner")} />
      {threads.length === 0 ? (
        <EmptyState
          art={<Art name="no-requests" />}
          title={t("emptyTitle")}
          text={t(isCaregiver ? "emptyCaregiverText" : "emptyText")}
          action={isCaregiver ? undefined : <ButtonLink href="/search">{t("emptyAction")}</ButtonLink>}
        />
      ) : (
        <ThreadList threads={threads} />
      )}
      <Pagination
        previousHref={previous && `/messages?before=${previous}`}
        nextHref={next && `/messages?after=${next}`}
      />
    </>
  );
}
