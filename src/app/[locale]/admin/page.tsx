import { getLocale, getTranslations } from "next-intl/server";
import { QueueCard } from "@/components/admin/queue-card";
import { PageHeader } from "@/components/ui/page-header";
import { countOpenWork } from "@/domain/admin/bookings";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("adminHome");
  return pageMetadata({ locale: await getLocale(), path: "/admin", title: t("title"), index: false });
}

export default async function AdminHomePage() {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin`);
  const [t, counts] = await Promise.all([getTranslations("adminHome"), countOpenWork(ctx)]);
  const words = { open: t("open"), nothing: t("nothing") };
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <QueueCard label={t("caregivers")} count={counts.caregiversWaiting} href="/admin/caregivers" {...words} />
        <QueueCard label={t("complaints")} count={counts.complaintsOpen} href="/admin/complaints" {...words} />
        <QueueCard
          label={t("bookings")}
          note={t("bookingsNote")}
          count={counts.bookingsWithProblems}
          href="/admin/bookings?show=problems"
          {...words}
        />
      </ul>
    </>
  );
}
