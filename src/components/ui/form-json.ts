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
function holder(root: Record<string, Json>, steps: string[]): Record<string, Json> {
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
    const place = holder(root, steps);
    const key = steps.at(-1) ?? "";
    if (isList) {
      const list = place[key];
      const items = Array.isArray(list) ? list : [];
      place[key] = items;
      if (typeof value === "string" && value !== "") items.push(convert(value, type));
    } else if (typeof value === "boolean") place[key] = value;
    else if (value === undefined) continue;
    else if (value !== "" || empty === "keep") place[key] = convert(value, type);
    else if (empty === "null") place[key] = null;
  }
  return root;
}
