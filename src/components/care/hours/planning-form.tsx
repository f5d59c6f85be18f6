import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { MIN_NOTICE_HOURS } from "@/domain/caregivers/schema";

/** The notice that requests need, and how far ahead they may be. */
export function PlanningForm({ profile }: { profile: MyCaregiver["profile"] }) {
  const t = useTranslations("careHours");
  const common = useTranslations("common");
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("planning")}</h2>
      <ApiForm action="/api/care/profile" method="PATCH">
        <Field name="noticeHours" label={t("notice")} hint={t("noticeHint", { min: MIN_NOTICE_HOURS })} required>
          <div className="sm:max-w-40">
            <Input
              type="number"
              data-type="number"
              min={MIN_NOTICE_HOURS}
              max={720}
              step={1}
              defaultValue={profile.noticeHours}
              after={t("hoursUnit")}
            />
          </div>
        </Field>
        <Field name="horizonDays" label={t("horizon")} required>
          <div className="sm:max-w-40">
            <Input
              type="number"
              data-type="number"
              min={1}
              max={365}
              step={1}
              defaultValue={profile.horizonDays}
              after={t("daysUnit")}
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
