import { useNow, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { WorkQueue } from "@/domain/admin/overview";
import { DAY_MS, HOUR_MS } from "@/lib/time";

const PAGES: Record<WorkQueue["queue"], string> = {
  caregivers: "/admin/caregivers",
  words: "/admin/words",
  complaints: "/admin/complaints",
  proposals: "/admin/proposals",
  support: "/admin/support",
  reviewReports: "/admin/reviews",
  messageReports: "/admin/reports",
  failedPayouts: "/admin/bookings?show=problems",
  failedRefunds: "/admin/bookings?show=problems",
  receivables: "/admin/bookings?show=problems",
  held: "/admin/bookings?show=held",
  disputes: "/admin/bookings?show=disputes",
  deadJobs: "/admin/jobs?state=dead",
  openBreakers: "/admin/system",
  suspense: "/admin/suspense",
  booksDiffer: "/admin/monitoring",
};

/** One work queue: its length, how long its oldest entry has waited, and the link to it. */
export function QueueCard({ queue, count, oldest }: WorkQueue) {
  const t = useTranslations("adminHome");
  const now = useNow();
  const label = t(`queues.${queue}`);
  const hours = oldest ? Math.floor((now.getTime() - oldest.getTime()) / HOUR_MS) : 0;
  const days = Math.floor((hours * HOUR_MS) / DAY_MS);
  return (
    <Card as="li" className="flex flex-col items-start gap-1">
      <p className="figures font-display text-4xl font-extrabold">{count}</p>
      <h2 className="font-sans text-base font-semibold">{label}</h2>
      {count > 0 && oldest && (
        <p className="text-sm text-muted">{days > 1 ? t("days", { count: days }) : t("hours", { count: hours })}</p>
      )}
      <div className="mt-auto pt-2">
        {count === 0 ? (
          <p className="py-2 text-sm text-muted">{t("nothing")}</p>
        ) : (
          <ButtonLink href={PAGES[queue]} size="sm" variant="soft" aria-label={`${t("open")}: ${label}`}>
            {t("open")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
