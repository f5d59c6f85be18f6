"use client";
import { useState } from "react";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import { Field } from "@/components/ui/field";
import type { FormTexts } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";

interface Props {
  action: string;
  /** The status the admin is looking at. */
  seen: string;
  /** The caregiver's language, for spelling and screen readers. */
  lang: string;
  templates: { code: string; label: string; text: string }[];
  texts: { template: string; none: string; reason: string; hint: string; submit: string; form: FormTexts };
}

/** Chooses a ready reason, finishes it, sends it. A chosen template replaces what was written. */
export function CaregiverRejectIsland({ action, seen, lang, templates, texts }: Props) {
  const [reason, setReason] = useState("");
  const options = [{ value: "", label: texts.none }, ...templates.map(({ code, label }) => ({ value: code, label }))];
  return (
    <ApiFormIsland action={action} texts={texts.form} extra={{ reason, seen }}>
      <div className="flex flex-col gap-1.5">
        <label htmlFor="reject-template" className="font-semibold">
          {texts.template}
        </label>
        <Select
          id="reject-template"
          options={options}
          onChange={(event) => setReason(templates.find(({ code }) => code === event.currentTarget.value)?.text ?? "")}
        />
      </div>
      <Field name="reason" label={texts.reason} hint={texts.hint} required>
        <Textarea
          lang={lang}
          rows={6}
          minLength={10}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <SubmitButton variant="danger">{texts.submit}</SubmitButton>
    </ApiFormIsland>
  );
}
