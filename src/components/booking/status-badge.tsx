import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { BookingStatus } from "@/generated/prisma/enums";

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
