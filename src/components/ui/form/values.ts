import type { ErrorValues, FieldProblem } from "@/components/ui/form/get-json";

/** One control of a form, already reduced to text. `type` is its data-type; a list appends, and exists even when empty. */
export interface Entry {
  name: string;
  value: string | boolean | undefined;
  type?: string;
  empty?: string;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const THOUSANDS = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/;
const AMOUNT = /^\d+([.,]\d{1,2})?$/;

/** "12,50", "€ 1.234,5" and "12.5" as whole cents; anything else goes to the server as typed, which then says why not. */
function cents(typed: string): number | string {
  const text = typed.replace(/[€\s]/g, "");
  if (THOUSANDS.test(text)) return Math.round(Number(text.replaceAll(".", "").replace(",", ".")) * 100);
  return AMOUNT.test(text) ? Math.round(Number(text.replace(",", ".")) * 100) : typed;
}

function convert(value: string, type: string | undefined): Json {
  if (type === "cents") return cents(value);
  if (type === "boolean") return value === "true";
  if (type === "number") {
    const number = Number(value.replace(",", "."));
    return Number.isNaN(number) ? value : number;
  }
  if (type === "minutes") {
    const [hours, minutes] = value.split(":").map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
  }
  return value;
}

/** Finds or makes the object or list that holds the last step of a path; a step of digits means a list. */
function containerOf(root: Record<string, Json>, steps: string[]): Record<string, Json> {
  let here = root;
  steps.slice(0, -1).forEach((step, depth) => {
    const isList = /^\d+$/.test(steps[depth + 1] ?? "");
    here[step] ??= isList ? [] : {};
    // Lists are objects too: their digits are keys.
    here = here[step] as Record<string, Json>;
  });
  return here;
}

/**
 * What a form sends. "emergency.name" nests, "petIds[]" is a list, "days.0.start" a list of objects.
 * An empty control is left out, unless data-empty says "null" or "keep".
 */
export function toJson(entries: Entry[]): Record<string, Json> {
  const root: Record<string, Json> = {};
  for (const { name, value, type, empty } of entries) {
    const isList = name.endsWith("[]");
    const steps = (isList ? name.slice(0, -2) : name).split(".");
    const container = containerOf(root, steps);
    const key = steps.at(-1) ?? "";
    if (isList) {
      const list = container[key];
      const items = Array.isArray(list) ? list : [];
      container[key] = items;
      if (typeof value === "string" && value !== "") items.push(convert(value, type));
    } else if (typeof value === "boolean") container[key] = value;
    else if (value === undefined) continue;
    else if (value !== "" || empty === "keep") container[key] = convert(value, type);
    else if (empty === "null") container[key] = null;
  }
  return root;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== "" &&
      !element.matches(":disabled"),
  );
}

/** A lone checkbox is yes or no; one with a value of its own belongs to a list or sends that value. */
function valueOf(control: Control): Entry["value"] {
  if (!(control instanceof HTMLInputElement)) return control.value;
  if (control.type === "radio") return control.checked ? control.value : undefined;
  if (control.type !== "checkbox") return control.value;
  if (!control.hasAttribute("value")) return control.checked;
  return control.checked ? control.value : undefined;
}

/** The controls of a form as entries for toJson. The button that was pressed counts when it has a name. */
export function readForm(form: HTMLFormElement, submitter?: HTMLElement | null): Entry[] {
  const entries = controls(form).map((control) => ({
    name: control.name,
    value: valueOf(control),
    type: control.dataset.type,
    empty: control.dataset.empty,
  }));
  if (!(submitter instanceof HTMLButtonElement) || !submitter.name) return entries;
  return [...entries, { name: submitter.name, value: submitter.value, type: submitter.dataset.type, empty: undefined }];
}

/** The limit that a control is short of or past. */
function limitOf(control: Control): { code: string; values?: ErrorValues } {
  const { validity, type } = control;
  const [min, max] = control instanceof HTMLInputElement ? [control.min, control.max] : ["", ""];
  const isDate = type === "datetime-local" || type === "date";
  if (validity.tooShort && !(control instanceof HTMLSelectElement))
    return { code: "too_short", values: { min: control.minLength } };
  if (validity.tooLong && !(control instanceof HTMLSelectElement))
    return { code: "too_long", values: { max: control.maxLength } };
  if (validity.rangeUnderflow) return isDate ? { code: "too_early" } : { code: "too_small", values: { min } };
  if (validity.rangeOverflow) return isDate ? { code: "too_late_date" } : { code: "too_big", values: { max } };
  return { code: validity.stepMismatch ? "not_multiple_of" : "invalid_format" };
}

/** The rule that a control breaks, with its limit, as the server names it. */
function ruleOf(control: Control): { code: string; values?: ErrorValues } {
  const { validity, type } = control;
  if (validity.valueMissing) {
    if (type === "checkbox") return { code: "required_check" };
    return { code: type === "radio" || type === "select-one" ? "required_choice" : "required" };
  }
  if (validity.typeMismatch && type === "email") return { code: "invalid_email" };
  if (validity.badInput) return { code: "invalid_number" };
  return limitOf(control);
}

/** What the browser itself can see is wrong, as codes of the `errors` texts; one per name. */
export function invalidFields(form: HTMLFormElement): FieldProblem[] {
  const invalid = controls(form)
    .filter((control) => control.willValidate && !control.validity.valid)
    .map((control) => ({ path: control.name.replace(/\[\]$/, ""), message: "", ...ruleOf(control) }));
  return invalid.filter((field, index) => invalid.findIndex(({ path }) => path === field.path) === index);
}
