"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import { announce, onThreadChange } from "@/components/messages/inbox-events";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/fields/field-error";
import { errorMessage } from "@/components/ui/form/problem-words";
import { sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";

/** Reads all notices. While it is on the page, new ones appear by themselves. */
export function ReadAll({ children }: { children: ReactNode }) {
  const texts = useFormTexts();
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [isRefreshing, startRefreshing] = useTransition();
  const [problem, setProblem] = useState<string>();
  useEffect(() => onThreadChange(() => router.refresh()), [router]);
  async function readAll() {
    setSending(true);
    const sent = await sendJson("/api/notices/read-all", "POST", {});
    setSending(false);
    setProblem(sent.ok ? undefined : errorMessage(texts, sent.problem.code, sent.problem.detail, sent.problem.values));
    if (!sent.ok) return;
    announce("notice");
    startRefreshing(() => router.refresh());
  }
  return (
    <div>
      <Button variant="secondary" pending={isSending || isRefreshing} onClick={() => void readAll()}>
        {children}
      </Button>
      <div role="alert">{problem && <FieldError id="read-all-problem">{problem}</FieldError>}</div>
    </div>
  );
}
