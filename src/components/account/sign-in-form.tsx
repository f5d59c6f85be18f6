"use client";
import { type ReactNode, useEffect, useState } from "react";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import type { FormTexts } from "@/components/ui/problem";

interface Props {
  texts: FormTexts;
  /** Where to go once signed in, with the language. */
  doneHref: string;
  children: ReactNode;
}

/** Posts to next-auth, which wants the token of this browser along, so that no other site can sign somebody in. */
export function SignInForm({ texts, doneHref, children }: Props) {
  const [csrfToken, setCsrfToken] = useState("");
  useEffect(() => {
    // Without an answer the token stays empty and the server says what to do.
    fetch("/api/auth/csrf")
      .then((response): Promise<{ csrfToken: string }> => response.json())
      .then((answer) => setCsrfToken(answer.csrfToken))
      .catch(() => undefined);
  }, []);
  return (
    <ApiFormIsland
      action="/api/auth/callback/credentials"
      texts={texts}
      doneHref={doneHref}
      hard
      extra={{ csrfToken, json: "true" }}
    >
      {children}
    </ApiFormIsland>
  );
}
