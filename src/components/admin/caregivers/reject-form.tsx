"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";

/** The beginning of a reason, labelled in the admin's language. */
export interface ReasonTemplate {
  code: string;
  label: string;
  text: string;
}

interface ReasonFieldsProps {
  templates: ReasonTemplate[];
  hint: string;
  /** The language it is written in where there is one, for spelling and screen readers. */
  lang?: string;
}

/** Starts from a template and finishes it. Choosing another template replaces the text. */
export function CaregiverReasonFields({ templates, hint, lang }: ReasonFieldsProps) {
  const t = useTranslations("adminCaregivers");
  const [reason, setReason] = useState("");
  const id = useId();
  const options = [
    { value: "", label: t("templateNone") },
    ...templates.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {t("template")}
        </label>
        <Select
          id={id}
          options={options}
          onChange={(event) => setReason(templates.find(({ code }) => code === event.currentTarget.value)?.text ?? "")}
        />
      </div>
      <Field name="reason" label={t("reason")} hint={hint} required>
        <Textarea
          lang={lang}
          rows={6}
          minLength={10}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </>
  );
}

interface Props {
  caregiverId: string;
  /** The status that the admin sees. */
  seen: "SUBMITTED" | "APPROVED";
  /** The caregiver's language. */
  lang: string;
  hint: string;
  templates: ReasonTemplate[];
}

/** Rejects a caregiver or ends an approval, with a reason. */
export function CaregiverReject({ caregiverId, seen, ...fields }: Props) {
  const t = useTranslations("adminCaregivers");
  return (
    <ApiForm action={`/api/admin/caregivers/${caregiverId}/reject`} extra={{ seen }}>
      <CaregiverReasonFields {...fields} />
      <SubmitButton variant="danger">{seen === "APPROVED" ? t("revoke") : t("reject")}</SubmitButton>
    </ApiForm>
  );
}
