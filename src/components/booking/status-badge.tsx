import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { type MoneyNote, type MoneyState, moneyNote } from "@/domain/bookings/money-state";
import type { BookingStatus, MovementStatus } from "@/generated/prisma/enums";

const TONES: Record<BookingStatus, Tone> = {
  PENDING: "warning",
  ACCEPTED: "accent",
  PAID: "success",
  COMPLETED: "brand",
  DECLINED: "neutral",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
};

const NOTE_TONES: Record<MoneyNote, Tone> = {
  processing: "warning",
  returning: "warning",
  late: "warning",
  contested: "danger",
  refund_pending: "warning",
  refund_waits: "warning",
  refund_failed: "danger",
  refunded: "neutral",
  charged_back: "neutral",
};

/** The status of a booking, and how far its money is where the status does not say so. */
export function StatusBadge({ status, money }: { status: BookingStatus; money: MoneyState }) {
  const t = useTranslations("status");
  const tMoney = useTranslations("booking.money");
  const note = moneyNote(status, money);
  const badge = <Badge tone={TONES[status]}>{t(status)}</Badge>;
  if (!note) return badge;
  return (
    <span className="flex flex-wrap gap-1.5">
      {badge} <Badge tone={NOTE_TONES[note]}>{tMoney(note)}</Badge>
    </span>
  );
}

/** The tones of the badge of a refund, payout or reversal. */
export const MOVEMENT_TONES: Record<MovementStatus, Tone> = {
  PENDING: "warning",
  SUCCEEDED: "success",
  FAILED: "danger",
};
