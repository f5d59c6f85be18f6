/** What a form says: text, or nested groups of it. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/** A group of named values. */
export type FormGroup = { [key: string]: FormValue };

/** Reads `a[b][0][c]=d` and `a[]=d` as Stripe does; groups whose keys are 0,1,2… are lists. */
export function parseForm(text: string): FormGroup {
  const root: FormGroup = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) place(root, path(name), value);
  return listed(root) as FormGroup;
}

function path(name: string): string[] {
  const [head = "", ...rest] = name.split("[");
  return [head, ...rest.map((part) => (part.endsWith("]") ? part.slice(0, -1) : part))];
}

function place(group: FormGroup, [key = "", ...rest]: string[], value: string): void {
  const name = key === "" ? String(Object.keys(group).length) : key;
  if (rest.length === 0) {
    group[name] = value;
    return;
  }
  const inner = group[name];
  const next: FormGroup = typeof inner === "object" && !Array.isArray(inner) ? inner : Object.create(null);
  group[name] = next;
  place(next, rest, value);
}

function listed(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
