import { readStored, store } from "@/components/ui/browser-storage";
import { readForm } from "@/components/ui/form/values";

/** How to get in, where, whom to call and the vet, and a total that may have changed: never kept in a browser that others may use. */
const PRIVATE = /^(accessNotes|contact|emergency|vet|street|phone|seenTotalCents)(\.|$)/;

/** Saves the values of a form, less what is private, until the tab is closed or the person signs out. An unticked box counts as null. */
export function saveDraft(form: HTMLFormElement, key: string) {
  const entries = readForm(form).flatMap(({ name, value }) =>
    value === undefined || PRIVATE.test(name) ? [] : [[name, value]],
  );
  const unticked = [...form.elements].flatMap((control) =>
    isBox(control) && !control.checked ? [[control.name, null, control.value]] : [],
  );
  store("sessionStorage", key, JSON.stringify([...entries, ...unticked]));
}

const isBox = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === "checkbox";

/** Restores the saved values. Boxes are clicked, so that change handlers run; one that is new since then, like a pet just added, stays as it is. */
export function restoreDraft(form: HTMLFormElement, key: string) {
  const saved = readSaved(key);
  if (!saved) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      const isNamed = (part: number) =>
        saved.some((entry) => entry[0] === control.name && entry[part] === control.value);
      if (control.checked ? isNamed(2) : isNamed(1)) control.click();
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
