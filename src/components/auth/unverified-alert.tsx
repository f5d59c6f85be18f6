import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";

/** Says that the address still has to be confirmed, why that matters, and sends the mail again. */
export function UnverifiedAlert({ email }: { email: string }) {
  const t = useTranslations("account");
  return (
    <Alert tone="warning" title={t("unverifiedTitle")}>
      <p>{t("unverifiedText", { email })}</p>
      <ActionButton
        action="/api/accounts/resend"
        body={{ email }}
        doneHref={`/${useLocale()}/verify-email`}
        variant="secondary"
        size="sm"
        className="mt-3"
      >
        {t("resend")}
      </ActionButton>
    </Alert>
  );
}
