import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
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

/** The status of a booking, as a badge. */
export function StatusBadge({ status }: { status: BookingStatus }) {
  const t = useTranslations("status");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}

/** The tones of the badge of a refund, payout or reversal. */
export const MOVEMENT_TONES: Record<MovementStatus, Tone> = {
  PENDING: "warning",
  SUCCEEDED: "success",
  FAILED: "danger",
};
