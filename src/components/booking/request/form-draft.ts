import { readStored, store } from "@/components/ui/browser-storage";
import { readForm } from "@/components/ui/form/values";

/** How to get in, whom to call in an emergency, and the vet: never kept in a browser that others may use. */
const PRIVATE = /^(accessNotes|emergency|vet|street|phone)(\.|$)/;

/** Saves the values of a form, less what is private, until the tab is closed or the person signs out. */
export function saveDraft(form: HTMLFormElement, key: string) {
  const entries = readForm(form).flatMap(({ name, value }) =>
    value === undefined || PRIVATE.test(name) ? [] : [[name, value]],
  );
  store("sessionStorage", key, JSON.stringify(entries));
}

/** Restores the saved values. Checkboxes are clicked, so that change handlers run. */
export function restoreDraft(form: HTMLFormElement, key: string) {
  const saved = readSaved(key);
  if (!saved) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      const isChosen = saved.some(([name, value]) => name === control.name && value === control.value);
      if (isChosen !== control.checked && (isChosen || control.type === "checkbox")) control.click();
    } else if (PRIVATE.test(nameOf(control))) continue;
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const [, value] = saved.find(([name]) => name === control.name) ?? [];
      if (typeof value === "string") control.value = value;
    }
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

const nameOf = (control: Element) => control.getAttribute("name") ?? "";

function readSaved(key: string): unknown[][] | null {
  try {
    const saved: unknown = JSON.parse(readStored("sessionStorage", key) ?? "null");
    return Array.isArray(saved) ? saved.filter(Array.isArray) : null;
  } catch {
    // Another script's value, or a truncated one: the form starts empty.
    return null;
  }
}
