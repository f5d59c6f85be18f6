import { getLocale, getTranslations } from "next-intl/server";
import { AuthCard, AuthLink } from "@/components/auth/auth-card";
import { EmailField, PasswordField } from "@/components/auth/credential-fields";
import { withNext } from "@/components/auth/with-next";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { safePath } from "@/lib/http/security/safe-path";

const ROLES = ["OWNER", "CAREGIVER"] as const;

export async function generateMetadata() {
  const t = await getTranslations("signUp");
  return pageMetadata({ locale: await getLocale(), path: "/sign-up", title: t("title"), description: t("text") });
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ as?: string | string[]; next?: string | string[] }>;
}) {
  const [{ as, next }, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations("signUp")]);
  const nextPath = safePath(next, "");
  const choices = ROLES.map((role) => ({ value: role, label: t(role), hint: t(`${role}Hint`) }));
  return (
    <AuthCard
      title={t("title")}
      text={t("text")}
      below={<AuthLink question={t("known")} href={withNext("/sign-in", nextPath)} label={t("signIn")} />}
    >
      <ApiForm
        action="/api/accounts"
        doneHref={withNext(`/${locale}/verify-email`, nextPath)}
        extra={nextPath ? { locale, next: nextPath } : { locale }}
      >
        <RadioCards
          name="role"
          legend={t("role")}
          choices={choices}
          chosen={as === "caregiver" ? "CAREGIVER" : "OWNER"}
          required
        />
        <Field name="name" label={t("name")} required>
          <Input autoComplete="name" minLength={2} maxLength={80} />
        </Field>
        <EmailField label={t("email")} />
        <PasswordField label={t("password")} hint={t("passwordHint")} isNew />
        <Checkbox
          name="acceptTerms"
          required
          label={t.rich("accept", {
            terms: (words) => <LegalLink href="/terms">{words}</LegalLink>,
            privacy: (words) => <LegalLink href="/privacy">{words}</LegalLink>,
          })}
        />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </ApiForm>
    </AuthCard>
  );
}

/** Opens beside the form, so that nothing typed is lost. */
function LegalLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} target="_blank" className="link">
      {children}
    </Link>
  );
}
