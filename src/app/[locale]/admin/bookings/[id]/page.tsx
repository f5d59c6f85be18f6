import { getLocale, getTranslations } from "next-intl/server";
import { BookingActions } from "@/components/admin/booking-actions";
import { BookingAudit } from "@/components/admin/booking-audit";
import { BookingLedger } from "@/components/admin/booking-ledger";
import { BookingMoney } from "@/components/admin/booking-money";
import { BookingParties } from "@/components/admin/booking-parties";
import { Complaint } from "@/components/booking/complaint";
import { BookingHeader } from "@/components/booking/header";
import { PriceCard } from "@/components/booking/price-card";
import { BookingTimeline } from "@/components/booking/timeline";
import { bookingFile } from "@/domain/admin/booking-file";
import { bookingOf } from "@/domain/bookings/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("adminBookings"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/admin/bookings/${id}`, title: t("title"), index: false });
}

export default async function AdminBookingPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/bookings/${id}`);
  const file = await orNotFound(bookingFile(ctx, id));
  const view = await bookingOf(ctx, id);
  return (
    <>
      <BookingHeader view={view} />
      <div className="grid grid-cols-1 items-start gap-6 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <BookingActions file={file} />
          <Complaint view={view} />
          <BookingMoney file={file} />
          <BookingLedger postings={file.postings} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <BookingParties file={file} />
          <PriceCard view={view} />
          <BookingTimeline view={view} reviewUntil={null} />
          <BookingAudit audit={file.audit} />
        </div>
      </div>
    </>
  );
}
