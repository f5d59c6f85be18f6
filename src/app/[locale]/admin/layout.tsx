import { Search } from "lucide-react";
import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AccountShell } from "@/components/layout/account-shell";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
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
        <Field name="q" label={t("label")} hideLabel className="min-w-0 grow">
          <Input placeholder={t("placeholder")} maxLength={100} autoComplete="off" />
        </Field>
        <Button type="submit" variant="secondary">
          <Search aria-hidden="true" className="size-5" />
          <span className="max-sm:sr-only">{t("submit")}</span>
        </Button>
      </form>
    </search>
  );
}
