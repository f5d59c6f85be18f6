import { useTranslations } from "next-intl";
import { PasswordInput } from "@/components/auth/password-input";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { PASSWORD_MIN } from "@/domain/accounts/schema";

/** An e-mail address with its label, as browsers and password managers know it. */
export function EmailField({ label, value }: { label: string; value?: string }) {
  return (
    <Field name="email" label={label} required>
      <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" defaultValue={value} />
    </Field>
  );
}

interface Props {
  label: string;
  name?: string;
  hint?: string;
  /** Only a new password has a minimum length. */
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

/** A code of an app, which the phone or the password manager may fill in, or a recovery code. */
export function CodeField({ label, hint }: { label: string; hint: string }) {
  return (
    <Field name="code" label={label} hint={hint} required>
      <Input autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={40} />
    </Field>
  );
}
