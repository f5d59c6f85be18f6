import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/fields/field";
import { Fieldset } from "@/components/ui/fields/fieldset";
import { Input, Textarea } from "@/components/ui/fields/input";
import type { getLastContacts } from "@/domain/bookings/queries";

interface Props {
  /** The contacts of the last request. */
  contacts: Awaited<ReturnType<typeof getLastContacts>>;
  /** The caregiver's. */
  name: string;
}

/** Emergency contact, vet, message and access; each field explains who sees it and when. */
export function ContactFields({ contacts, name }: Props) {
  const t = useTranslations("book");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <Fieldset legend={t("emergency")} hint={t("emergencyHint")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="emergency.name" label={t("personName")} required>
            <Input minLength={2} maxLength={80} autoComplete="off" defaultValue={contacts?.emergencyName} />
          </Field>
          <Field name="emergency.phone" label={t("phone")} required>
            <Input type="tel" maxLength={25} autoComplete="off" defaultValue={contacts?.emergencyPhone} />
          </Field>
        </div>
      </Fieldset>
      <Fieldset legend={t("vet")} note={optional}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="vet.name" label={t("vetName")}>
            <Input minLength={2} maxLength={80} autoComplete="off" defaultValue={contacts?.vetName ?? ""} />
          </Field>
          <Field name="vet.phone" label={t("vetPhone")}>
            <Input type="tel" maxLength={25} autoComplete="off" defaultValue={contacts?.vetPhone ?? ""} />
          </Field>
        </div>
      </Fieldset>
      <Field name="message" label={t("message", { name })} hint={t("messageHint")} note={optional}>
        <Textarea maxLength={2000} />
      </Field>
      <Field name="accessNotes" label={t("access")} hint={t("accessHint", { name })} note={optional}>
        <Textarea maxLength={1000} rows={3} />
      </Field>
    </>
  );
}
