import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { NoticeSettings } from "@/domain/notifications/schema";
import { NoticeKind } from "@/generated/prisma/enums";

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** Which notices somebody gets, by mail and on the site, and between which hours mail waits. */
export function NoticeSettingsForm({ settings }: { settings: NoticeSettings }) {
  const t = useTranslations("notices");
  const hour = (value: number | null) => (value === null ? "" : String(value));
  return (
    <ApiForm action="/api/notices/settings" method="PUT" doneText={t("saved")} className="max-w-2xl">
      <div className="card">
        <h2 className="text-xl">{t("always")}</h2>
        <p className="mt-1 text-muted">{t("alwaysText")}</p>
      </div>
      {Object.values(NoticeKind).map((kind) => (
        <fieldset key={kind} className="card">
          <legend className="contents">
            <span className="text-lg font-semibold">{t(`kinds.${kind}.name`)}</span>
          </legend>
          <p className="text-muted">{t(`kinds.${kind}.text`)}</p>
          <div className="mt-2 flex flex-wrap gap-x-8">
            <Checkbox name={`kinds.${kind}.email`} label={t("email")} defaultChecked={settings.kinds[kind].email} />
            <Checkbox name={`kinds.${kind}.inApp`} label={t("inApp")} defaultChecked={settings.kinds[kind].inApp} />
          </div>
        </fieldset>
      ))}
      <fieldset className="card">
        <legend className="contents">
          <span className="text-lg font-semibold">{t("quiet")}</span>
        </legend>
        <p className="text-muted">{t("quietText")}</p>
        <div className="mt-3 grid grid-cols-2 gap-4">
          <Field name="quietFrom" label={t("quietFrom")}>
            <Select
              options={HOURS}
              placeholder={t("noQuiet")}
              defaultValue={hour(settings.quietFrom)}
              data-type="number"
              data-empty="null"
            />
          </Field>
          <Field name="quietTo" label={t("quietTo")}>
            <Select
              options={HOURS}
              placeholder={t("noQuiet")}
              defaultValue={hour(settings.quietTo)}
              data-type="number"
              data-empty="null"
            />
          </Field>
        </div>
      </fieldset>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ApiForm>
  );
}
