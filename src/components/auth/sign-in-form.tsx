"use client";
import type { ReactNode } from "react";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import type { FormTexts } from "@/components/ui/form/request";

interface Props {
  texts: FormTexts;
  /** Where to go once signed in, with the language. */
  doneHref: string;
  children: ReactNode;
}

/** The token of this browser that next-auth wants along, so that no other site can sign somebody in. */
async function fetchToken() {
  // Without an answer the token stays empty and the server says what to do.
  const answer = await fetch("/api/auth/csrf")
    .then((response): Promise<{ csrfToken: string }> => response.json())
    .catch(() => ({ csrfToken: "" }));
  return { csrfToken: answer.csrfToken, json: "true" };
}

/** Signs in through next-auth. */
export function SignInForm({ texts, doneHref, children }: Props) {
  return (
    <ApiFormIsland
      action="/api/auth/callback/credentials"
      texts={texts}
      doneHref={doneHref}
      hard
      fetchExtra={fetchToken}
    >
      {children}
    </ApiFormIsland>
  );
}
