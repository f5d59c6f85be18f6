import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { CaregiverStatus as Status } from "@/generated/prisma/enums";

const TONES: Record<Status, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "warning",
  APPROVED: "success",
  REJECTED: "danger",
  SUSPENDED: "danger",
};

/** Where a caregiver's file stands, in a word. */
export function CaregiverStatus({ status }: { status: Status }) {
  const t = useTranslations("adminCaregivers.status");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
