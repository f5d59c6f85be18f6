import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { MovementStatus } from "@/generated/prisma/enums";

const TONES: Record<MovementStatus, Tone> = { PENDING: "warning", SUCCEEDED: "success", FAILED: "danger" };

/** How far a refund, payout or reversal is. */
export function MovementState({ status }: { status: MovementStatus }) {
  const t = useTranslations("adminBookings.states");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
