import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeField } from "@/components/auth/credential-fields";
import { Icon } from "@/components/illustrations/icon";
import { AccountShell } from "@/components/layout/account-shell";
import { StepUp } from "@/components/security/step-up";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/fields/input";
import { SubmitButton } from "@/components/ui/form/submit-button";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AccountShell area="admin">
      <AdminSearchBox />
      {children}
      <SecondFactorDialog />
    </AccountShell>
  );
}

function SecondFactorDialog() {
  const t = useTranslations("security.stepUp");
  return (
    <StepUp texts={{ title: t("title"), text: t("text"), close: t("close") }}>
      <CodeField label={t("code")} hint={t("hint")} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </StepUp>
  );
}

/** The search of an admin, above every page: a plain GET form. */
function AdminSearchBox() {
  const t = useTranslations("adminSearch");
  const locale = useLocale();
  return (
    <search className="mb-6 print:hidden">
      <form action={`/${locale}/admin/search`} className="flex items-end gap-3">
        {/* Not a Field: a filter of the page below may be named q too. */}
        <label htmlFor="search-everything" className="sr-only">
          {t("label")}
        </label>
        <Input
          id="search-everything"
          name="q"
          placeholder={t("placeholder")}
          maxLength={100}
          autoComplete="off"
          className="min-w-0 grow"
        />
        <Button type="submit" variant="secondary">
          <Icon name="search" className="size-5" />
          <span className="max-sm:sr-only">{t("submit")}</span>
        </Button>
      </form>
    </search>
  );
}
