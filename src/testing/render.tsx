import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { SWRConfig } from "swr";
import { vi } from "vitest";
import { FormTextsProvider } from "@/components/ui/form/texts";
import nl from "@/messages/nl.json";

const { summary, saved, colon, unsent, signInAgain } = nl.form;
const texts = {
  ...{ summary, saved, colon, unsent, signInAgain, fields: nl.fieldErrors, locale: "nl" },
  errors: { ...nl.errors, network: nl.form.network },
};

/** Renders components as a signed-in page does: with Dutch messages, the texts of forms, and an empty SWR cache. */
export const renderWithMessages = (children: ReactNode) =>
  render(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Brussels">
      <FormTextsProvider texts={texts}>
        <SWRConfig value={{ provider: () => new Map() }}>{children}</SWRConfig>
      </FormTextsProvider>
    </NextIntlClientProvider>,
  );

/** What the API answers: the bodies of its responses in turn, with their status; "offline" fails like a lost connection. */
export function answerWith(...answers: ({ status?: number; body?: unknown } | "offline")[]) {
  const requests: { path: string; method: string | undefined; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit = {}) => {
    requests.push({ path, method, body: typeof body === "string" ? JSON.parse(body) : undefined });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer || answer === "offline") throw new TypeError("fetch failed");
    return Response.json(answer.body ?? { ok: true }, { status: answer.status ?? 200 });
  });
  return requests;
}
