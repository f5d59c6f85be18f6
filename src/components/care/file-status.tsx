import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import type { OwnFile } from "@/domain/caregivers/own-queries";

/** Where the file stands when the caregiver can do nothing but wait, mend or ask. */
export function FileStatus({ profile, listings }: Pick<OwnFile, "profile" | "listings">) {
  const t = useTranslations("careHome");
  const services = useTranslations("services");
  const { status, submittedAt, rejectedReason } = profile;
  if (status === "SUBMITTED")
    return (
      <Alert title={t("SUBMITTED.title")}>
        {t.rich("SUBMITTED.text", { when: () => submittedAt && <DateTime value={submittedAt} as="longDate" /> })}
      </Alert>
    );
  if (status === "REJECTED")
    return (
      <Alert tone="warning" title={t("REJECTED.title")}>
        <p>{t("REJECTED.text")}</p>
        {rejectedReason && (
          <blockquote className="mt-2 border-l-2 border-current pl-3 whitespace-pre-line">
            <span className="font-semibold">{t("REJECTED.reason")}</span> {rejectedReason}
          </blockquote>
        )}
      </Alert>
    );
  if (status === "SUSPENDED")
    return (
      <Alert tone="danger" title={t("SUSPENDED.title")}>
        {t("SUSPENDED.text")}
      </Alert>
    );
  const hidden = listings.filter(({ live }) => !live);
  if (status === "DRAFT" || hidden.length === 0) return null;
  const names = hidden.map(({ service }) => services(`${service}.name`)).join(", ");
  return (
    <Alert tone="warning" title={t("hiddenTitle")}>
      {t("hiddenText", { services: names })}
    </Alert>
  );
}
