"use client";
import { useLocale, useTranslations } from "next-intl";
import { PostcodeCity } from "@/components/place/postcode-city";
import { Field } from "@/components/ui/fields/field";
import { Fieldset } from "@/components/ui/fields/fieldset";
import { Input } from "@/components/ui/fields/input";
import { formatPhone } from "@/i18n/format";

export interface HomeAddress {
  street: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
}

/** Where the caregiver goes and whom they call; for care at the owner's home. It is stored with the account. */
export function AddressFields({ address }: { address: HomeAddress }) {
  const t = useTranslations("book.address");
  return (
    <Fieldset legend={t("title")} hint={t("hint")}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="contact.street" label={t("street")} required>
          <Input autoComplete="street-address" minLength={3} maxLength={120} defaultValue={address.street ?? ""} />
        </Field>
        <Field name="contact.phone" label={t("phone")} required>
          <Input type="tel" autoComplete="tel" maxLength={40} defaultValue={formatPhone(address.phone ?? "")} />
        </Field>
        <PostcodeCity
          labels={{ postcode: t("postcode"), city: t("city") }}
          postcode={address.postcode}
          city={address.city}
          locale={useLocale()}
          prefix="contact."
          required
        />
      </div>
    </Fieldset>
  );
}
