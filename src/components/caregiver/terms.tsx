import { useTranslations } from "next-intl";
import type { PublicCaregiver } from "@/domain/caregivers/answers";

/** The cancellation rule in one sentence, and how long ahead to ask. */
export function Terms({ caregiver: { policy, noticeHours } }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="text-2xl">
        {t("policyTitle")}
      </h2>
      <p className="mt-3 max-w-prose">{t(`policy.${policy}`)}</p>
      {noticeHours > 0 && <p className="mt-2 max-w-prose text-muted">{t("notice", { hours: noticeHours })}</p>}
    </section>
  );
}
