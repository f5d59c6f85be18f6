"use client";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import type { FormTexts } from "@/components/ui/problem";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/i18n/locales";
import { CaregiverReasonFields, type ReasonTemplate, type ReasonTexts } from "./caregiver-reason-fields";

/** Somebody who waits for a decision. */
export interface Waiting {
  id: string;
  name: string;
  locale: Locale;
}

/** Per language of a caregiver: its name, and how a rejection in it begins. */
export type Reasons = Record<Locale, { language: string; hint: string; templates: ReasonTemplate[] }>;

interface Props {
  action: "approve" | "reject";
  chosen: Waiting[];
  reasons: Reasons;
  button: string;
  text: string | undefined;
  texts: { mixed: string; reason: ReasonTexts; form: FormTexts };
  onDone: (answer: unknown) => void;
}

/** Says whom it is about, asks why where that is needed, and sends one decision on all of them. */
export function CaregiverBulkForm({ action, chosen, reasons, button, text, texts, onDone }: Props) {
  const spoken = [...new Set(chosen.map(({ locale }) => locale))];
  const [first, ...others] = spoken;
  const isMixed = others.length > 0;
  const templates = spoken.flatMap((locale) =>
    reasons[locale].templates.map(({ code, label, text: begun }) => ({
      code: `${locale}.${code}`,
      label: isMixed ? `${label} (${reasons[locale].language})` : label,
      text: begun,
    })),
  );
  const caregivers = chosen.map(({ id }) => ({ id, seen: "SUBMITTED" }));
  return (
    <ApiFormIsland action="/api/admin/bulk-actions" texts={texts.form} extra={{ action, caregivers }} onDone={onDone}>
      <div>
        <ul className="mb-3 list-disc pl-5 sm:columns-2">
          {chosen.map(({ id, name, locale }) => (
            <li key={id} className="break-inside-avoid break-words">
              {name}
              {isMixed && action === "reject" && <span className="text-muted"> ({reasons[locale].language})</span>}
            </li>
          ))}
        </ul>
        <p className="text-muted">{text}</p>
      </div>
      {action === "reject" && first && (
        <CaregiverReasonFields
          templates={templates}
          hint={isMixed ? texts.mixed : reasons[first].hint}
          lang={isMixed ? undefined : first}
          texts={texts.reason}
        />
      )}
      <SubmitButton variant={action === "reject" ? "danger" : "primary"}>{button}</SubmitButton>
    </ApiFormIsland>
  );
}
