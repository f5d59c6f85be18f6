"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { FormTexts } from "@/components/ui/form/problem-words";

const FormTextsContext = createContext<FormTexts>({
  ...{ summary: "", saved: "", colon: ": ", unsent: "", signInAgain: "", locale: "nl" },
  ...{ errors: {}, fields: {} },
});

/** The sentences of forms and buttons that call our API, in the reader's language. */
export const useFormTexts = () => useContext(FormTextsContext);

/** Passes the sentences to every form inside. Server components use LocalizedFormTexts. */
export function FormTextsProvider({ texts, children }: { texts: FormTexts; children: ReactNode }) {
  return <FormTextsContext value={texts}>{children}</FormTextsContext>;
}
