"use client";

import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/fields/field-error";
import { controlId, useFormState } from "@/components/ui/form/context";

interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  note?: string;
  /** The name whose error belongs to the group as a whole: "petIds". */
  name?: string;
  className?: string;
  children: ReactNode;
}

/** Several controls that answer one question. */
export function Fieldset({ legend, hint, note, name, className, children }: FieldsetProps) {
  const { idPrefix, errors } = useFormState();
  const id = controlId(idPrefix, `${name ?? "group"}-group`);
  const error = name ? errors[name.replace(/\[\]$/, "")] : undefined;
  return (
    <fieldset
      className={cx("min-w-0", className)}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
    >
      <legend className="mb-1.5 font-semibold">
        {legend} {note && <span className="ml-1 text-sm font-normal text-muted">{note}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
