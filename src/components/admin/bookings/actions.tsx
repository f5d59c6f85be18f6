import { useTranslations } from "next-intl";
import { CancelBooking } from "@/components/admin/bookings/cancel-dialog";
import { RefundBooking } from "@/components/admin/bookings/refund-dialog";
import { WithdrawBooking } from "@/components/admin/bookings/withdraw-dialog";
import { DecideComplaint } from "@/components/admin/complaints/decide-dialog";
import type { BookingDetail } from "@/domain/admin/responses";
import { REFUND_REASONS } from "@/domain/admin/schema";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";

/** What an admin can do with this booking now; nothing with one of their own. */
export function BookingActions({ detail }: { detail: BookingDetail }) {
  const t = useTranslations("adminBookings");
  const { id, steps, complaint, canDecide, leftCents } = detail;
  const isOpen = complaint?.decidedAt === null;
  const canRefund = canDecide && leftCents > 0;
  if (!canDecide) return null;
  return (
    <section aria-label={t("actions")} className="flex flex-wrap items-start gap-3 empty:hidden">
      {isOpen && <DecideComplaint bookingId={id} decisions={COMPLAINT_DECISIONS} />}
      {canRefund && <RefundBooking bookingId={id} reasons={REFUND_REASONS} />}
      {steps.includes("cancel") && <CancelBooking bookingId={id} />}
      {steps.includes("withdraw") && <WithdrawBooking bookingId={id} />}
    </section>
  );
}
