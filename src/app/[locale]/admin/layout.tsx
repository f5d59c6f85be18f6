import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/illustrations/icon";
import { AccountShell } from "@/components/layout/account-shell";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/fields/input";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AccountShell area="admin">
      <AdminSearchBox />
      {children}
    </AccountShell>
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
