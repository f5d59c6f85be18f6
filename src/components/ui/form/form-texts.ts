import { getMessages } from "next-intl/server";
import { cache } from "react";
import type { FormTexts } from "@/components/ui/form/request";

/** The texts of forms for the browser. One object per render, so a page with ten buttons carries them once. */
export const formTexts = cache(async (): Promise<FormTexts> => {
  const { form, errors } = await getMessages();
  return { summary: form.summary, saved: form.saved, errors: { ...errors, network: form.network } };
});
