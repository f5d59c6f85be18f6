import { getLocale, getTranslations } from "next-intl/server";
import { PlatformAlerts } from "@/components/admin/platform/monitoring";
import { QueueCard } from "@/components/admin/queue-card";
import { PageHeader } from "@/components/ui/page-header";
import { StatTile } from "@/components/ui/stat-tile";
import { getWorkQueues } from "@/domain/admin/overview";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { getPlatformFigures } from "@/ops/system-state";

export async function generateMetadata() {
  const t = await getTranslations("adminHome");
  return pageMetadata({ locale: await getLocale(), path: "/admin", title: t("title"), index: false });
}

const NUMBERS = ["signUps", "requests", "bookings", "payments"] as const;
const WEEK_DAYS = 7;

/** What waits, then how business goes, then how the platform is. */
export default async function AdminHomePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin`);
  const [t, business, queues, { metrics, health }] = await Promise.all([
    getTranslations("adminHome"),
    getTranslations("adminMonitoring.business"),
    getWorkQueues(ctx),
    getPlatformFigures(ctx),
  ]);
  const differing = metrics.alerts.filter(({ kind }) => kind === "money_differs");
  const [first] = differing.map(({ openedAt }) => new Date(openedAt)).sort((a, b) => a.getTime() - b.getTime());
  const books = { queue: "booksDiffer" as const, count: differing.length, oldest: first ?? null };
  const week = metrics.perDay.slice(-WEEK_DAYS);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {[...queues, books].map((queue) => (
          <QueueCard key={queue.queue} {...queue} />
        ))}
      </ul>
      <h2 className="mt-8 mb-3 text-xl">{t("numbers")}</h2>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {NUMBERS.map((key) => (
          <StatTile
            key={key}
            label={business(key)}
            value={metrics.perDay.at(-1)?.[key] ?? 0}
            note={t("week", { count: week.reduce((sum, day) => sum + day[key], 0) })}
          />
        ))}
      </dl>
      <h2 className="mt-8 mb-3 text-xl">{t("health")}</h2>
      <PlatformAlerts health={health} alerts={metrics.alerts} />
    </>
  );
}
