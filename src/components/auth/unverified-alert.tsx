import { useLocale, useTranslations } from "next-intl";
import { withNext } from "@/components/auth/with-next";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";

/** Says that the address still has to be confirmed, why that matters, and sends the mail again. */
export function UnverifiedAlert({ email, next = "" }: { email: string; next?: string }) {
  const t = useTranslations("account");
  return (
    <Alert tone="warning" title={t("unverifiedTitle")}>
      <p>{t("unverifiedText", { email })}</p>
      <ActionButton
        action="/api/accounts/resend"
        body={next ? { email, next } : { email }}
        doneHref={withNext(`/${useLocale()}/verify-email`, next)}
        variant="secondary"
        size="sm"
        className="mt-3"
      >
        {t("resend")}
      </ActionButton>
    </Alert>
  );
}
