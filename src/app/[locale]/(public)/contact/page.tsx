import { getLocale, getTranslations } from "next-intl/server";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { SupportTopic } from "@/generated/prisma/enums";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("contact");
  return pageMetadata({ locale: await getLocale(), path: "/contact", title: t("title"), description: t("text") });
}

export default async function ContactPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("contact")]);
  const topics = Object.values(SupportTopic).map((value) => ({ value, label: t(`topics.${value}`) }));
  return (
    <div className="page py-10 sm:py-14">
      <div className="mx-auto max-w-prose">
        <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="mt-3 text-lg">{t("text")}</p>
        <p className="mt-3 mb-8 text-muted">
          {t.rich("first", {
            faq: (words) => (
              <Link href="/help/faq" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
        <ApiForm action="/api/contact" extra={{ locale }} doneText={t("done")}>
          <Field name="topic" label={t("topic")} required>
            <Select options={topics} placeholder={t("choose")} defaultValue="" />
          </Field>
          <Field name="name" label={t("name")} required>
            <Input autoComplete="name" minLength={2} maxLength={80} />
          </Field>
          <Field name="email" label={t("email")} hint={t("emailHint")} required>
            <Input type="email" autoComplete="email" inputMode="email" autoCapitalize="none" maxLength={254} />
          </Field>
          <Field name="text" label={t("question")} hint={t("questionHint")} required>
            <Textarea minLength={10} maxLength={4000} rows={7} />
          </Field>
          <SubmitButton size="lg">{t("submit")}</SubmitButton>
        </ApiForm>
      </div>
    </div>
  );
}
