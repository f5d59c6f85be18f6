import { useTranslations } from "next-intl";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import { BookingCancelButton } from "./booking-cancel-button";
import { BookingWithdrawButton } from "./booking-withdraw-button";
import { ComplaintButton } from "./complaint-button";
import { RefundButton } from "./refund-button";

/** What an admin can do with this booking now; nothing with one of their own. */
export function BookingActions({ file }: { file: BookingFile }) {
  const t = useTranslations("adminBookings");
  const { id, steps, complaint, canDecide, leftCents } = file;
  const isOpen = complaint?.decidedAt === null;
  const canRefund = canDecide && leftCents > 0;
  if (!canDecide) return null;
  return (
    <section aria-label={t("actions")} className="flex flex-wrap items-start gap-3 empty:hidden">
      {isOpen && <ComplaintButton bookingId={id} />}
      {canRefund && <RefundButton bookingId={id} />}
      {steps.includes("cancel") && <BookingCancelButton bookingId={id} />}
      {steps.includes("withdraw") && <BookingWithdrawButton bookingId={id} />}
    </section>
  );
}
