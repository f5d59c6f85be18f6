import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormTextsProvider } from "@/components/ui/form/texts";

/** Values that a refusal brings along: their names stay in the sentence until then. */
export const PLACEHOLDERS = Object.fromEntries(
  ["min", "max", "minCents", "maxCents", "totalCents", "postcode", "city", "by", "decidedAt", "decisionCode"].map(
    (name) => [name, `{${name}}`],
  ),
);

/**
 * Gives the forms inside their sentences. A context of its own and not next-intl's, so that the public pages with a form
 * do not load next-intl's client half.
 */
export async function LocalizedFormTexts({ children }: { children: ReactNode }) {
  const [{ form, errors, fieldErrors }, locale, t] = await Promise.all([getMessages(), getLocale(), getTranslations()]);
  // The build compiles messages with values into lists, so each sentence is read by its key: those of the messages above.
  const sentence = t as unknown as (key: string, values: Record<string, string>) => string;
  const sentences = (parent: string, codes: object): Record<string, string> =>
    Object.fromEntries(Object.keys(codes).map((code) => [code, sentence(`${parent}.${code}`, PLACEHOLDERS)]));
  const fields = Object.fromEntries(
    Object.entries(fieldErrors).map(([field, codes]) => [field, sentences(`fieldErrors.${field}`, codes)]),
  );
  const { summary, saved, colon, unsent, signInAgain, network } = form;
  const texts = {
    ...{ summary, saved, colon, unsent, signInAgain, fields, locale },
    errors: { ...sentences("errors", errors), network },
  };
  return <FormTextsProvider texts={texts}>{children}</FormTextsProvider>;
}
