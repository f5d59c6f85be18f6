import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { formatInstant } from "@/i18n/format";
import { instantOf } from "@/lib/time";

/** The statement of a month by mail or as a file, for months ("2026-11") in which something was paid out. */
export async function EarningsStatement({ months }: { months: { month: string }[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("careEarnings.statement")]);
  if (months.length === 0) return null;
  const options = months.map(({ month }) => ({
    value: month,
    label: formatInstant(instantOf(`${month}-01T00:00`), locale, "month"),
  }));
  return (
    <Card as="section">
      <h2 className="font-display text-lg font-bold">{t("title")}</h2>
      <p className="mt-1 mb-4 text-muted">{t("text")}</p>
      <ApiForm action="/api/care/earnings/report" doneText={t("sent")} className="max-w-sm">
        <Field name="month" label={t("month")} required>
          <Select options={options} />
        </Field>
        <SubmitButton variant="secondary">{t("send")}</SubmitButton>
      </ApiForm>
      <h3 className="mt-6 mb-2 font-semibold">{t("file")}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {options.map(({ value, label }) => (
          <li key={value}>
            <a href={`/api/care/earnings/export?locale=${locale}&month=${value}`} download className="link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
