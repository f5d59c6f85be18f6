import { useTranslations } from "next-intl";
import { CaregiverReasonFields, type ReasonTemplate } from "@/components/admin/caregivers/reject-form";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Locale } from "@/i18n/locales";

type Seen = "SUBMITTED" | "DRAFT" | "REJECTED";

/** A caregiver who waits for a decision. */
interface Waiting {
  id: string;
  name: string;
  locale: Locale;
}

/** Per language of a caregiver: its name, and the templates of a rejection in it. */
type Reasons = Record<Locale, { language: string; hint: string; templates: ReasonTemplate[] }>;

export interface BulkFormProps {
  action: "approve" | "reject" | "delete";
  seen: Seen;
  chosen: Waiting[];
  reasons: Reasons;
  onDone: (answer: unknown) => void;
}

/** Lists the caregivers concerned, asks why where that is needed, and sends one decision on all of them. */
export function CaregiverBulkForm({ action, seen, chosen, reasons, onDone }: BulkFormProps) {
  const t = useTranslations("adminCaregivers");
  const spoken = [...new Set(chosen.map(({ locale }) => locale))];
  const [first, ...others] = spoken;
  const isMixed = others.length > 0;
  const templates = spoken.flatMap((locale) =>
    reasons[locale].templates.map(({ code, label, text: opening }) => ({
      code: `${locale}.${code}`,
      label: isMixed ? `${label} (${reasons[locale].language})` : label,
      text: opening,
    })),
  );
  const caregivers = chosen.map(({ id }) => ({ id, seen }));
  return (
    <ApiForm action="/api/admin/bulk-actions" extra={{ action, caregivers }} onDone={onDone}>
      <div>
        <ul className="mb-3 list-disc pl-5 sm:columns-2">
          {chosen.map(({ id, name, locale }) => (
            <li key={id} className="break-inside-avoid">
              {name}
              {isMixed && action === "reject" && <span className="text-muted"> ({reasons[locale].language})</span>}
            </li>
          ))}
        </ul>
        <p className="text-muted">{t(`bulk.${action}Text`, { count: chosen.length })}</p>
      </div>
      {action === "reject" && first && (
        <CaregiverReasonFields
          templates={templates}
          hint={isMixed ? t("bulk.mixed") : reasons[first].hint}
          lang={isMixed ? undefined : first}
        />
      )}
      <SubmitButton variant={action === "approve" ? "primary" : "danger"}>{t(action)}</SubmitButton>
    </ApiForm>
  );
}
