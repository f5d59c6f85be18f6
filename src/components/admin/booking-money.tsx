import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import { BookingDisputes } from "./booking-disputes";
import { BookingPayments } from "./booking-payments";
import { BookingPayout } from "./booking-payout";
import { BookingRefunds } from "./booking-refunds";

/** Every movement of money of a booking, with its number at Stripe. */
export function BookingMoney({ file }: { file: BookingFile }) {
  const t = useTranslations("adminBookings");
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("money")}</h2>
      {file.payments.length === 0 && <p className="text-muted">{t("noMoney")}</p>}
      <div className="flex flex-col gap-6">
        <BookingPayments payments={file.payments} />
        <BookingRefunds refunds={file.refunds} />
        <BookingPayout transfer={file.transfer} />
        <BookingDisputes disputes={file.disputes} />
      </div>
    </Card>
  );
}
