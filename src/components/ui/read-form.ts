import type { Entry } from "./form-json";
import type { FieldProblem } from "./problem";

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

function reason(control: Control): string {
  const { validity, type } = control;
  if (validity.valueMissing) {
    if (type === "checkbox") return "required_check";
    return type === "radio" || type === "select-one" ? "required_choice" : "required";
  }
  if (validity.typeMismatch && type === "email") return "invalid_email";
  if (validity.badInput) return "invalid_number";
  if (validity.tooShort) return "too_short";
  if (validity.tooLong) return "too_long";
  if (validity.rangeUnderflow) return "too_small";
  if (validity.rangeOverflow) return "too_big";
  return "invalid_format";
}

/** What the browser itself can see is wrong, as codes of the `errors` texts; one per name. */
export function faultsOf(form: HTMLFormElement): FieldProblem[] {
  const faults = controls(form)
    .filter((control) => control.willValidate && !control.validity.valid)
    .map((control) => ({ path: control.name.replace(/\[\]$/, ""), code: reason(control), message: "" }));
  return faults.filter((fault, index) => faults.findIndex(({ path }) => path === fault.path) === index);
}
