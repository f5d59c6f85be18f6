import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { CancellationPolicy } from "@/generated/prisma/enums";

/** What holds for every service of a caregiver: the extra on public holidays, and how owners may cancel. */
export function TermsForm({ profile }: { profile: MyCaregiver["profile"] }) {
  const t = useTranslations("careServices");
  const common = useTranslations("common");
  const policies = Object.values(CancellationPolicy).map((value) => ({
    value,
    label: t(value),
    hint: t(`${value}text`),
  }));
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("terms")}</h2>
      <ApiForm action="/api/care/profile" method="PATCH">
        <RadioCards
          name="cancellationPolicy"
          legend={t("policy")}
          choices={policies}
          chosen={profile.cancellationPolicy}
          required
          columns={1}
        />
        <Field name="holidayPercent" label={t("holiday")} hint={t("holidayHint")} required>
          <div className="sm:max-w-36">
            <Input
              type="number"
              data-type="number"
              min={0}
              max={100}
              step={1}
              defaultValue={profile.holidayPercent}
              after="%"
            />
          </div>
        </Field>
        <SubmitButton variant="secondary" className="self-start max-sm:w-full">
          {common("save")}
        </SubmitButton>
      </ApiForm>
    </Card>
  );
}
