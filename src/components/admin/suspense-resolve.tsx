"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { MOVEMENT_ACCOUNTS } from "@/domain/admin/schema";

interface Props {
  id: string;
  accounts: typeof MOVEMENT_ACCOUNTS;
}

/** Says in a dialog what a movement was, and where its amount belongs. */
export function ResolveMovement({ id, accounts }: Props) {
  const t = useTranslations("adminSuspense");
  return (
    <FormDialog label={t("resolve")} title={t("resolveTitle")} size="sm">
      {(done) => (
        <ApiForm action="/api/admin/balance-movements" extra={{ id }} onDone={() => done(t("done"))}>
          <p className="text-muted">{t("resolveText")}</p>
          <Field name="account" label={t("account")} required>
            <Select
              options={accounts.map((value) => ({ value, label: t(`accounts.${value}`) }))}
              placeholder={t("choose")}
              defaultValue=""
            />
          </Field>
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
            <Textarea minLength={10} maxLength={1000} rows={3} />
          </Field>
          <SubmitButton>{t("submit")}</SubmitButton>
        </ApiForm>
      )}
    </FormDialog>
  );
}
