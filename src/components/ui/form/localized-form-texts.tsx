import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { FormTextsProvider } from "@/components/ui/form/texts";

/**
 * Gives the forms inside their sentences. A context of its own and not next-intl's, so that the public pages with a form
 * do not load next-intl's client half.
 */
export async function LocalizedFormTexts({ children }: { children: ReactNode }) {
  const { form, errors } = await getMessages();
  const { summary, saved, unsent, signInAgain } = form;
  const texts = { summary, saved, unsent, signInAgain, errors: { ...errors, network: form.network } };
  return <FormTextsProvider texts={texts}>{children}</FormTextsProvider>;
}
