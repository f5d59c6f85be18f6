import { useTranslations } from "next-intl";
import { PostcodeCity } from "@/components/place/postcode-city";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { getAccount } from "@/domain/accounts/queries";
import { formatPhone } from "@/i18n/format";
import { locales } from "@/i18n/locales";

/** What people may change about themselves. An emptied field is emptied, so each says so with data-empty. */
export function DetailsForm({ account }: { account: Awaited<ReturnType<typeof getAccount>> }) {
  const t = useTranslations("account");
  const optional = useTranslations("common")("optional");
  return (
    <ApiForm action="/api/me" method="PATCH" className="max-w-xl">
      <Field name="name" label={t("name")} hint={account.waitingName ? t("nameWaits") : undefined} required>
        <Input
          autoComplete="name"
          minLength={2}
          maxLength={80}
          defaultValue={account.waitingName ?? account.name ?? ""}
        />
      </Field>
      <Field name="phone" label={t("phone")} hint={t("phoneHint")} note={optional}>
        <Input
          type="tel"
          autoComplete="tel"
          maxLength={40}
          data-empty="null"
          defaultValue={formatPhone(account.phone ?? "")}
        />
      </Field>
      <Field name="street" label={t("street")} note={optional}>
        <Input
          autoComplete="street-address"
          minLength={3}
          maxLength={120}
          data-empty="null"
          defaultValue={account.street ?? ""}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-[13rem_1fr]">
        <PostcodeCity
          labels={{ postcode: t("postcode"), city: t("city") }}
          postcode={account.postcode}
          city={account.city}
          locale={account.locale}
          note={optional}
        />
      </div>
      <Field name="locale" label={t("locale")} className="max-w-56">
        <Select
          defaultValue={account.locale}
          options={locales.map((locale) => ({ value: locale, label: t(locale) }))}
        />
      </Field>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ApiForm>
  );
}
