import type { ErrorValues, FieldProblem } from "@/components/ui/form/get-json";
import { interpolate } from "@/components/ui/interpolate";
import { formatInstant, formatMoney } from "@/i18n/format";

/** Sentences that forms need in the browser, in the reader's language; LocalizedFormTexts passes them. */
export interface FormTexts {
  summary: string;
  saved: string;
  /** Between the name of a field and what is wrong with it: ": ". */
  colon: string;
  /** Asked before changes that were not sent are lost. */
  unsent: string;
  /** The link to sign in again, in a tab of its own. */
  signInAgain: string;
  errors: Record<string, string>;
  /** Sentences of one field and rule, by the field's own name: `phone`, `petIds`. */
  fields: Record<string, Record<string, string>>;
  locale: string;
}

/** The sentence for a field that breaks a rule: that of the field, else that of the rule. */
export function fieldMessage(texts: FormTexts, { path, code, message, values }: FieldProblem): string {
  const name = path.split(".").findLast((step) => !/^\d+$/.test(step)) ?? "";
  return errorMessage(texts, code, message || undefined, values, texts.fields[name]);
}

/** The sentence for a problem: ours by code, else the server's, else the general one. `own` comes before all of them. */
export function errorMessage(
  texts: FormTexts,
  code: string,
  fallback?: string,
  values: ErrorValues = {},
  own: Record<string, string> = {},
): string {
  // Who decided is known for most decisions, and then named.
  const named = values.by === undefined ? undefined : texts.errors[`${code}_by`];
  const sentence = own[code] ?? named ?? texts.errors[code] ?? fallback ?? texts.errors.bug ?? code;
  const shown = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    shownValue(texts, name, value),
  ]);
  return interpolate(sentence, Object.fromEntries(shown));
}

/** Amounts, instants and codes as the reader reads them. */
function shownValue({ errors, locale }: FormTexts, name: string, value: string | number) {
  if (name.endsWith("Cents")) return formatMoney(Number(value), locale, { whole: true });
  if (name.endsWith("At")) return formatInstant(String(value), locale, "short");
  return name.endsWith("Code") ? (errors[value] ?? value) : value;
}
