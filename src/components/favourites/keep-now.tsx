"use client";
import { useCallback, useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/components/ui/form/problem-words";
import { sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";

interface Props {
  caregiverId: string;
  userId: string;
  /** Where the reader came from, with its language. */
  back: string;
  /** The reader followed a link of ours: what they wanted happens at once. */
  isWanted: boolean;
  text: string;
}

/** Keeps a caregiver and goes back. Without a script, or when it fails, there is a button. */
export function KeepNow({ caregiverId, userId, back, isWanted, text }: Props) {
  const texts = useFormTexts();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keep = useCallback(async () => {
    setSending(true);
    const sent = await sendJson("/api/favourites", "POST", { caregiverId });
    if (sent.ok) return window.location.replace(back);
    setSending(false);
    const { code, detail, values } = sent.problem;
    setProblem(errorMessage(texts, code, detail, values));
  }, [caregiverId, back, texts]);
  useEffect(() => {
    if (isWanted) void keep();
  }, [isWanted, keep]);
  return (
    <form
      method="post"
      action="/api/favourites"
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <input type="hidden" name="caregiverId" value={caregiverId} />
      <input type="hidden" name="pageUser" value={userId} />
      <div role="alert">{problem && <Alert tone="danger">{problem}</Alert>}</div>
      <Button type="submit" pending={isSending}>
        {text}
      </Button>
    </form>
  );
}
