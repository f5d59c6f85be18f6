"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ApiForm } from "@/components/ui/form/api-form";
import { askForProof } from "@/components/ui/form/request";

interface Props {
  texts: Record<"title" | "text" | "close", string>;
  /** The fields and the button. */
  children: ReactNode;
}

/** Asks an admin for the second factor where a request needs it, and lets that request go on: nothing typed is lost. */
export function StepUp({ texts, children }: Props) {
  const [answer, setAnswer] = useState<(isProven: boolean) => void>();
  useEffect(() => askForProof(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  const finish = (isProven: boolean) => {
    answer?.(isProven);
    setAnswer(undefined);
  };
  return (
    <Dialog open={answer !== undefined} onClose={() => finish(false)} title={texts.title} closeLabel={texts.close}>
      <ApiForm action="/api/me/step-up" onDone={() => finish(true)}>
        <p className="text-muted">{texts.text}</p>
        {children}
      </ApiForm>
    </Dialog>
  );
}
