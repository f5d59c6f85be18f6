"use client";
import type { ReactNode } from "react";
import { ApiForm } from "@/components/ui/form/api-form";

interface Props {
  /** Where to go once signed in, with the language. */
  doneHref: string;
  /** Over what is wrong. */
  problemTitle: string;
  children: ReactNode;
}

/** The browser's CSRF token, which next-auth requires, so that no other site can sign a visitor in. */
async function fetchToken() {
  // Without a response the token stays empty, and the server's error says what to do.
  const answer = await fetch("/api/auth/csrf")
    .then((response): Promise<{ csrfToken: string }> => response.json())
    .catch(() => ({ csrfToken: "" }));
  return { csrfToken: answer.csrfToken, json: "true" };
}

/** Signs in through next-auth. */
export function SignInForm({ doneHref, problemTitle, children }: Props) {
  return (
    <ApiForm
      action="/api/auth/callback/credentials"
      doneHref={doneHref}
      problemTitle={problemTitle}
      hard
      fetchExtra={fetchToken}
    >
      {children}
    </ApiForm>
  );
}
