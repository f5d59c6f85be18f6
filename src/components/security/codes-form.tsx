"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { ApiForm } from "@/components/ui/form/api-form";

interface Props {
  action: string;
  texts: Record<"title" | "text" | "print", string>;
  children: ReactNode;
}

const codesOf = (answer: unknown) => (answer as { codes: string[] }).codes; // RecoveryCodes, which the route sends

/** A form that is answered with recovery codes, which are shown here and never again. */
export function CodesForm({ action, texts, children }: Props) {
  const [codes, setCodes] = useState<string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (codes.length > 0) list.current?.focus();
  }, [codes]);
  if (codes.length === 0)
    return (
      <ApiForm action={action} onDone={(answer) => setCodes(codesOf(answer))} className="max-w-xl">
        {children}
      </ApiForm>
    );
  return (
    <div ref={list} tabIndex={-1}>
      <Alert tone="warning" title={texts.title}>
        <p>{texts.text}</p>
        <ul className="mt-3 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p className="mt-3">
          <button type="button" className="link min-h-11" onClick={() => window.print()}>
            {texts.print}
          </button>
        </p>
      </Alert>
    </div>
  );
}
