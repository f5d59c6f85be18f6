"use client";

import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type BulkFormProps, CaregiverBulkForm } from "@/components/admin/caregivers/bulk-form";
import { SelectAllCheckbox, SelectionContext } from "@/components/admin/caregivers/selection";
import { Alert } from "@/components/ui/alert";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import type { BulkOutcome } from "@/domain/admin/responses";

const MESSAGES = { approve: "approved", reject: "rejected", delete: "deleted" } as const;

interface Props {
  /** The status of all of them: waiting ones are approved or rejected, the others deleted. */
  seen: BulkFormProps["seen"];
  waiting: BulkFormProps["chosen"];
  reasons: BulkFormProps["reasons"];
  /** The list of those who wait. */
  children: ReactNode;
}

/** Checkboxes in the list inside, and a bar that decides on the selected caregivers together. Refused decisions stay named above the list. */
export function CaregiverBulk({ seen, waiting, reasons, children }: Props) {
  const actions: BulkFormProps["action"][] = seen === "SUBMITTED" ? ["approve", "reject"] : ["delete"];
  const t = useTranslations("adminCaregivers");
  const texts = useFormTexts();
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

  /** Clears the selection and returns the success message for the count. */
  function applyOutcome({ done, refused }: BulkOutcome, message: (typeof MESSAGES)[BulkFormProps["action"]]) {
    setSelected(new Set());
    setRefused(refused.map(({ id, code }) => ({ id, text: `${nameOf(id)}: ${errorMessage(texts, code)}` })));
    return t(`bulk.${message}`, { count: done.length });
  }

  return (
    <SelectionContext value={{ selected, select }}>
      <div role="status">
        {refused.length > 0 && (
          <Alert tone="warning" title={t("bulk.refused")} className="mb-4">
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
          aria-label={t("bulk.label")}
          className={cx(
            "z-20 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2",
            count > 0 && "sticky top-16 shadow-low",
          )}
        >
          <SelectAllCheckbox ids={waiting.map(({ id }) => id)}>{t("bulk.all")}</SelectAllCheckbox>
          <p role="status" className="figures text-muted">
            {t("bulk.chosen", { count })}
          </p>
          <div className="flex gap-3 sm:ml-auto">
            {actions.map((action) => (
              <FormDialog
                key={action}
                label={t(action)}
                title={t(`bulk.${action}Title`, { count })}
                variant={action === "approve" ? "primary" : "danger"}
                size="sm"
                disabled={count === 0}
              >
                {(done) => (
                  <CaregiverBulkForm
                    {...{ action, seen, chosen, reasons }}
                    // Our own response to what was just sent.
                    onDone={(answer) => done(applyOutcome(answer as BulkOutcome, MESSAGES[action]))}
                  />
                )}
              </FormDialog>
            ))}
          </div>
        </section>
      )}
      {children}
    </SelectionContext>
  );
}
