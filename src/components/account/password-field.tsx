import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { PASSWORD_MIN } from "@/domain/accounts/schema";
import { PasswordInput } from "./password-input";

interface Props {
  label: string;
  name?: string;
  hint?: string;
  /** A new one must be long enough; a known one is whatever it was. */
  isNew?: boolean;
}

/** A password with its label. */
export function PasswordField({ label, name = "password", hint, isNew = false }: Props) {
  const t = useTranslations("signIn");
  return (
    <Field name={name} label={label} hint={hint} required>
      <PasswordInput
        autoComplete={isNew ? "new-password" : "current-password"}
        minLength={isNew ? PASSWORD_MIN : undefined}
        texts={{ show: t("show"), hide: t("hide"), label: t("showPassword") }}
      />
    </Field>
  );
}
