"use client";
import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "@/components/ui/fields/field-error";
import { controlId, useFormState } from "@/components/ui/form/context";

interface Props extends Omit<ComponentProps<"input">, "type" | "name"> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** A tick with its own label and error. Without `value` it sends true or false; with name "x[]" and a value it joins a list. */
export function Checkbox({ name, label, hint, value, className, ...rest }: Props) {
  const { idPrefix, errors } = useFormState();
  const isList = name.endsWith("[]");
  const id = controlId(idPrefix, isList ? `${name}${String(value)}` : name);
  const error = isList ? undefined : errors[name];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...rest}
          {...(value === undefined ? {} : { value })}
          id={id}
          type="checkbox"
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          className="mt-0.5 size-5 shrink-0 accent-brand"
        />
        <span className="min-w-0">
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
