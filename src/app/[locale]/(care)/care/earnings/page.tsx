import { getLocale, getTranslations } from "next-intl/server";
import { BankPayouts } from "@/components/care/earnings/bank-payouts";
import { EarningsLines } from "@/components/care/earnings/lines";
import { PayoutProblem } from "@/components/care/earnings/payout-problem";
import { EarningsStatement } from "@/components/care/earnings/statement";
import { EarningsChart, EarningsSums } from "@/components/care/earnings/summary";
import { Art } from "@/components/illustrations/art";
import { buttonStyle } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getEarningsSummary, getPayoutProblem, listEarnings } from "@/domain/payments/earnings/list";
import { EarningsQuery } from "@/domain/payments/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/care/earnings";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("careEarnings");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("title"), index: false });
}

export default async function EarningsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PATH}`, await searchParams);
  // Invalid query parameters show the first page.
  const query = EarningsQuery.safeParse(await searchParams).data ?? EarningsQuery.parse({});
  const [t, { lines, previous, next }, summary, problem] = await Promise.all([
    getTranslations("careEarnings"),
    listEarnings(ctx, query),
    getEarningsSummary(ctx),
    getPayoutProblem(ctx),
  ]);
  const isEmpty = lines.length === 0 && !previous;
  const download = (
    <a href={`/api/care/earnings/export?locale=${locale}`} download className={buttonStyle({ variant: "secondary" })}>
      {t("export")}
    </a>
  );
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} action={isEmpty ? undefined : download} />
      {isEmpty ? (
        <EmptyState
          art={<Art name="no-earnings" />}
          title={t("emptyTitle")}
          text={t("emptyText")}
          action={<ButtonLink href="/care">{t("emptyAction")}</ButtonLink>}
        />
      ) : (
        <div className="flex min-w-0 flex-col gap-8">
          <PayoutProblem problem={{ ...problem, failedCents: null }} />
          <EarningsSums summary={summary} />
          <EarningsChart months={summary.months} now={ctx.now} />
          <section>
            <EarningsLines lines={lines} />
            <Pagination
              previousHref={previous && `${PATH}?before=${previous}`}
              nextHref={next && `${PATH}?after=${next}`}
            />
          </section>
          <BankPayouts bank={summary.bank} />
          <EarningsStatement months={summary.months} />
        </div>
      )}
    </>
  );
}
