import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Timeline } from "@/components/ui/timeline";
import type { CaregiverFile } from "@/domain/admin/caregiver-queries";

/** What admins decided on this caregiver and why, newest first. */
export function CaregiverDecisions({ decisions }: Pick<CaregiverFile, "decisions">) {
  const t = useTranslations("adminCaregivers");
  if (decisions.length === 0) return <p className="text-muted">{t("noDecisions")}</p>;
  const titleOf = (action: string, name: string) => {
    if (action === "caregiver.approve") return t("approved", { name });
    if (action === "caregiver.fault") return t("fault", { name });
    return action === "caregiver.reject" ? t("rejected", { name }) : `${action}: ${name}`;
  };
  return (
    <Timeline
      moments={decisions.map(({ action, by, at, reason }) => ({
        title: titleOf(action, by),
        when: <DateTime value={at} as="full" />,
        text: reason && <p className="whitespace-pre-line">{reason}</p>,
        state: "done",
      }))}
    />
  );
}
