"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ApiForm } from "@/components/ui/form/api-form";

interface Props {
  /** Where to go once signed in, with the language. */
  doneHref: string;
  /** Over what is wrong. */
  problemTitle: string;
  /** Asks for the second factor, once the password is right and the account needs one. */
  codeField: ReactNode;
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
export function SignInForm({ doneHref, problemTitle, codeField, children }: Props) {
  const [isCodeNeeded, setCodeNeeded] = useState(false);
  const code = useRef<HTMLDivElement>(null);
  useEffect(() => code.current?.querySelector("input")?.focus(), [isCodeNeeded]);
  return (
    <ApiForm
      action="/api/auth/callback/credentials"
      doneHref={doneHref}
      problemTitle={problemTitle}
      hard
      fetchExtra={fetchToken}
      onProblem={(problem) => {
        const isAsked = problem.code === "second_factor_needed" && !isCodeNeeded;
        if (isAsked) setCodeNeeded(true);
        return isAsked;
      }}
    >
      {isCodeNeeded && (
        <div ref={code} role="status">
          {codeField}
        </div>
      )}
      {children}
    </ApiForm>
  );
}
