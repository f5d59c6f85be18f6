import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** An e-mail address with its label, as browsers and password managers know it. */
export function EmailField({ label, value }: { label: string; value?: string }) {
  return (
    <Field name="email" label={label} required>
      <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" defaultValue={value} />
    </Field>
  );
}
