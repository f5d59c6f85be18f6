import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";

/** The last step of onboarding: handing in, or the one reason why that cannot be done yet. */
export function HandIn({ percent, emailVerified }: { percent: number; emailVerified: boolean }) {
  const t = useTranslations("careHome");
  if (percent < 100) return <p className="text-muted">{t("notYet")}</p>;
  if (!emailVerified)
    return (
      <Alert tone="warning" title={t("verifyTitle")}>
        {t("verifyText")}
      </Alert>
    );
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="text-xl">{t("readyTitle")}</h2>
      <p className="text-muted">{t("readyText")}</p>
      <ActionButton action="/api/care/submit">{t("submit")}</ActionButton>
    </Card>
  );
}
