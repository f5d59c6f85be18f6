"use client";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import type { FormTexts } from "@/components/ui/problem";
import { SubmitButton } from "@/components/ui/submit-button";
import { CaregiverReasonFields, type ReasonTemplate, type ReasonTexts } from "./caregiver-reason-fields";

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
