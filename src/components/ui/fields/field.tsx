"use client";

import { cx } from "class-variance-authority";
import { createContext, type ReactNode, useContext } from "react";
import { FieldError } from "@/components/ui/fields/field-error";
import { controlId, useFormState } from "@/components/ui/form/context";

interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A muted word behind the label, usually common.optional. */
  note?: string;
  required?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

interface Wiring {
  id: string;
  name: string;
  required?: boolean;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

const FieldContext = createContext<Wiring | null>(null);

/** The props a control takes from the surrounding Field: id, name, required, and its hint and error for screen readers. */
export const useField = () => useContext(FieldContext);

/** A label, its control, a hint and the error the form found. Put exactly one Input, Select or Textarea inside. */
export function Field({ name, label, hint, note, required, hideLabel, className, children }: Props) {
  const { idPrefix, errors } = useFormState();
  const id = controlId(idPrefix, name);
  const error = errors[name.replace(/\[\]$/, "")];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const wiring: Wiring = {
    id,
    name,
    required,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy || undefined,
  };
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-semibold"}>
        {label} {note && <span className="ml-1 text-sm font-normal text-muted">{note}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldContext value={wiring}>{children}</FieldContext>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
