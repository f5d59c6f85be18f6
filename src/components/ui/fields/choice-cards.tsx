"use client";
import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/ui/fields/fieldset";
import { controlId, useFormState } from "@/components/ui/form/context";

interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}

interface Props {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  note?: string;
  choices: Choice[];
  /** Chosen at first: one value for radios, several for checks. */
  chosen?: string | string[];
  required?: boolean;
  /** How the choice becomes JSON; text when left out. */
  dataType?: "number" | "boolean";
  columns?: 1 | 2 | 3 | 4;
  onChoose?: (value: string, checked: boolean) => void;
}

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3", 4: "grid-cols-2 lg:grid-cols-4" };

function Cards({ type, ...props }: Props & { type: "radio" | "checkbox" }) {
  const { name, choices, chosen, required, dataType, columns = 2, onChoose } = props;
  const { idPrefix } = useFormState();
  const chosenValues = typeof chosen === "string" ? [chosen] : (chosen ?? []);
  return (
    <Fieldset legend={props.legend} hint={props.hint} note={props.note} name={name}>
      <div className={cx("grid gap-3", COLUMNS[columns])}>
        {choices.map(({ value, label, hint, icon, disabled }, index) => (
          <label
            key={value}
            className="flex min-h-11 items-start gap-3 rounded-md border border-strong bg-surface px-4 py-3 transition-colors hover:border-brand has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:border-line has-disabled:bg-sunken has-disabled:text-muted"
          >
            <input
              id={controlId(idPrefix, index === 0 ? name : `${name}-${value}`)}
              type={type}
              name={name}
              value={value}
              data-type={dataType}
              disabled={disabled}
              required={type === "radio" && required}
              defaultChecked={chosenValues.includes(value)}
              onChange={onChoose && ((event) => onChoose(value, event.target.checked))}
              className="mt-1 size-4.5 shrink-0 accent-brand outline-none"
            />
            {icon && <span className="shrink-0 text-brand-ink">{icon}</span>}
            <span className="min-w-0">
              <span className="font-semibold">{label}</span>{" "}
              {hint && <span className="block text-sm text-muted">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

/** One choice out of a few, each a card that can be pressed as a whole. */
export const RadioCards = (props: Props & { chosen?: string }) => <Cards type="radio" {...props} />;

/** Any number of choices; name it "species[]" to send a list. */
export const CheckCards = (props: Props) => <Cards type="checkbox" {...props} />;
