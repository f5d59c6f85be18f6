"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/components/ui/form/problem-words";
import { sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";

interface Props {
  /** Our own address that gives a link, which ends soon. */
  action: string;
  children: ReactNode;
}

/** Saves a private file: the link is made when it is asked for. */
export function FileLinkButton({ action, children }: Props) {
  const texts = useFormTexts();
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  async function open() {
    setPending(true);
    const sent = await sendJson(action, "POST", {});
    setPending(false);
    if (!sent.ok) return setError(errorMessage(texts, sent.problem.code, sent.problem.detail));
    setError(undefined);
    const { url } = sent.answer as { url: string }; // our own route answers with it
    window.location.assign(url); // an attachment: the page stays
  }
  return (
    <span className="inline-flex flex-col">
      <Button variant="ghost" size="sm" pending={isPending} onClick={open}>
        {children}
      </Button>
      <span role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </span>
    </span>
  );
}
