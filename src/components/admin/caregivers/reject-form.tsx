"use client";

import { useId, useState } from "react";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

/** A ready beginning of a reason, named in the admin's language. */
export interface ReasonTemplate {
  code: string;
  label: string;
  text: string;
}

export type ReasonTexts = Record<"template" | "none" | "reason", string>;

interface ReasonFieldsProps {
  templates: ReasonTemplate[];
  hint: string;
  /** The language it is written in where there is one, for spelling and screen readers. */
  lang?: string;
  texts: ReasonTexts;
}

/** Chooses a ready reason and finishes it. A chosen template replaces what was written. */
export function CaregiverReasonFields({ templates, hint, lang, texts }: ReasonFieldsProps) {
  const [reason, setReason] = useState("");
  const id = useId();
  const options = [{ value: "", label: texts.none }, ...templates.map(({ code, label }) => ({ value: code, label }))];
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {texts.template}
        </label>
        <Select
          id={id}
          options={options}
          onChange={(event) => setReason(templates.find(({ code }) => code === event.currentTarget.value)?.text ?? "")}
        />
      </div>
      <Field name="reason" label={texts.reason} hint={hint} required>
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
  action: string;
  /** The status the admin is looking at. */
  seen: string;
  /** The caregiver's language. */
  lang: string;
  hint: string;
  templates: ReasonTemplate[];
  texts: ReasonTexts & { submit: string; form: FormTexts };
}

/** Asks why, and sends it. */
export function CaregiverRejectIsland({ action, seen, texts, ...fields }: Props) {
  return (
    <ApiFormIsland action={action} texts={texts.form} extra={{ seen }}>
      <CaregiverReasonFields {...fields} texts={texts} />
      <SubmitButton variant="danger">{texts.submit}</SubmitButton>
    </ApiFormIsland>
  );
}
