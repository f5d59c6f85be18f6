import { readForm } from "@/components/ui/read-form";

/** Keeps what a form holds until the tab is closed. */
export function keepDraft(form: HTMLFormElement, key: string) {
  const held = readForm(form).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
  sessionStorage.setItem(key, JSON.stringify(held));
}

/** Puts back what was kept. Ticks are clicked, so that whoever listens to them hears of it. */
export function restoreDraft(form: HTMLFormElement, key: string) {
  const kept = readKept(key);
  if (!kept) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      const wanted = kept.some(([name, value]) => name === control.name && value === control.value);
      if (wanted !== control.checked && (wanted || control.type === "checkbox")) control.click();
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const [, value] = kept.find(([name]) => name === control.name) ?? [];
      if (typeof value === "string") control.value = value;
    }
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function readKept(key: string): unknown[][] | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return Array.isArray(kept) ? kept.filter(Array.isArray) : null;
  } catch {
    // Somebody else wrote there, or it was cut off: the form begins empty.
    return null;
  }
}
