"use client";

import { cx } from "class-variance-authority";
import { type ReactNode, useState } from "react";
import {
  CaregiverReasonFields,
  type ReasonTemplate,
  type ReasonTexts,
} from "@/components/admin/caregivers/reject-form";
import { SelectAllCheckbox, SelectionContext } from "@/components/admin/caregivers/selection";
import { Alert } from "@/components/ui/alert";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { errorMessage, type FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { BulkOutcome } from "@/domain/admin/responses";
import type { Locale } from "@/i18n/locales";

/** Somebody who waits for a decision. */
export interface Waiting {
  id: string;
  name: string;
  locale: Locale;
}

/** Per language of a caregiver: its name, and how a rejection in it begins. */
export type Reasons = Record<Locale, { language: string; hint: string; templates: ReasonTemplate[] }>;

interface BulkFormProps {
  action: "approve" | "reject";
  chosen: Waiting[];
  reasons: Reasons;
  button: string;
  text: string | undefined;
  texts: { mixed: string; reason: ReasonTexts; form: FormTexts };
  onDone: (answer: unknown) => void;
}

/** Says whom it is about, asks why where that is needed, and sends one decision on all of them. */
export function CaregiverBulkForm({ action, chosen, reasons, button, text, texts, onDone }: BulkFormProps) {
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

/** Sentences by the number of caregivers they speak of. */
type Counted = string[];

interface Props {
  waiting: Waiting[];
  reasons: Reasons;
  texts: Record<"label" | "all" | "mixed" | "refused" | "close", string> & {
    chosen: Counted;
    approve: { button: string; title: Counted; text: Counted; done: Counted };
    reject: { button: string; title: Counted; text: Counted; done: Counted };
    reason: ReasonTexts;
    form: FormTexts;
  };
  children: ReactNode;
}

/** Ticks in the list inside, and a bar that decides on the ticked ones together. Whom it could not be done for stays named above the list. */
export function CaregiverBulkIsland({ waiting, reasons, texts, children }: Props) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ id: string; text: string }[]>([]);
  const chosen = waiting.filter(({ id }) => selected.has(id));
  const count = chosen.length;
  const select = (ids: string[], isSelected: boolean) =>
    setSelected((before) => {
      const others = [...before].filter((id) => !ids.includes(id));
      return new Set(isSelected ? [...others, ...ids] : others);
    });
  const nameOf = (id: string) => waiting.find((each) => each.id === id)?.name ?? id;

  /** What is told of it; afterwards the list is read again, and begins with nobody ticked. */
  function applyOutcome(outcome: BulkOutcome, messages: Counted) {
    setSelected(new Set());
    setRefused(
      outcome.refused.map(({ id, code }) => ({ id, text: `${nameOf(id)}: ${errorMessage(texts.form, code)}` })),
    );
    return messages[outcome.done.length] ?? "";
  }

  return (
    <SelectionContext value={{ selected, select }}>
      <div role="status">
        {refused.length > 0 && (
          <Alert tone="warning" title={texts.refused} className="mb-4">
            <ul className="list-disc pl-5">
              {refused.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      {waiting.length > 0 && (
        <section
          aria-label={texts.label}
          className={cx(
            "z-20 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2",
            count > 0 && "sticky top-16 shadow-low",
          )}
        >
          <SelectAllCheckbox ids={waiting.map(({ id }) => id)}>{texts.all}</SelectAllCheckbox>
          <p role="status" className="figures text-muted">
            {texts.chosen[count]}
          </p>
          <div className="flex gap-3 sm:ml-auto">
            {(["approve", "reject"] as const).map((action) => {
              const { button, title, text, done: messages } = texts[action];
              return (
                <FormDialog
                  key={action}
                  label={button}
                  title={title[count] ?? button}
                  closeLabel={texts.close}
                  variant={action === "approve" ? "primary" : "danger"}
                  size="sm"
                  disabled={count === 0}
                >
                  {(done) => (
                    <CaregiverBulkForm
                      {...{ action, chosen, reasons, button, texts }}
                      text={text[count]}
                      // Our own answer to what was just sent.
                      onDone={(answer) => done(applyOutcome(answer as BulkOutcome, messages))}
                    />
                  )}
                </FormDialog>
              );
            })}
          </div>
        </section>
      )}
      {children}
    </SelectionContext>
  );
}
