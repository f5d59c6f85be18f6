import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";

/** The search of an admin, above every page: a plain GET form. */
export function AdminSearchBox({ value }: { value?: string }) {
  const t = useTranslations("adminSearch");
  const locale = useLocale();
  return (
    <search className="mb-6 print:hidden">
      <form action={`/${locale}/admin/search`} className="flex items-end gap-3">
        <Field name="q" label={t("label")} hideLabel className="min-w-0 grow">
          <Input placeholder={t("placeholder")} defaultValue={value} maxLength={100} autoComplete="off" />
        </Field>
        <Button type="submit" variant="secondary">
          <Search aria-hidden="true" className="size-5" />
          <span className="max-sm:sr-only">{t("submit")}</span>
        </Button>
      </form>
    </search>
  );
}
