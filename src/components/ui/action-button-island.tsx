"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-style";
import { Dialog } from "./dialog";
import { FieldError } from "./field-error";
import { type FormTexts, sentence } from "./problem";
import { fillHref, type Method, sendJson } from "./send-json";

export interface ActionButtonProps extends ButtonLook {
  /** Our own address: "/api/bookings/1/accept". */
  action: string;
  method?: Method;
  body?: Record<string, unknown>;
  /** Asks first. `text` says what will happen, with the euros. */
  confirm?: { title: string; text: ReactNode; yes: string; no: string };
  /** Where to go after success; "{id}" and "{url}" are filled from the answer. Without it the page refreshes. */
  doneHref?: string;
  /** Loads doneHref as a new page (after sign-out). */
  hard?: boolean;
  className?: string;
  children: ReactNode;
}

/** ActionButton for use inside an island, which brings its own texts and may listen with onDone. */
export function ActionButtonIsland(
  props: ActionButtonProps & { texts: FormTexts; onDone?: (answer: unknown) => void },
) {
  const { action, method = "POST", body, confirm, doneHref, hard, texts, onDone, className, children, ...look } = props;
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isMoving, startMoving] = useTransition();
  const [error, setError] = useState<string>();
  const pending = isSending || isMoving;

  async function send() {
    if (pending) return;
    setSending(true);
    setError(undefined);
    const sent = await sendJson(action, method, body);
    setAsking(false);
    if (!sent.ok) {
      setSending(false);
      return setError(sentence(texts, sent.problem.code, sent.problem.detail));
    }
    onDone?.(sent.answer);
    const href = doneHref && fillHref(doneHref, sent.answer);
    if (href && (hard || !href.startsWith("/"))) return window.location.assign(href);
    setSending(false);
    startMoving(() => {
      if (href) router.push(href);
      router.refresh();
    });
  }

  return (
    <div className={className}>
      <Button {...look} pending={pending && !isAsking} onClick={confirm ? () => setAsking(true) : send}>
        {children}
      </Button>
      <div role="alert">{error && <FieldError id={`${action}-error`}>{error}</FieldError>}</div>
      {confirm && (
        <Dialog open={isAsking} onClose={() => setAsking(false)} title={confirm.title} closeLabel={confirm.no}>
          <div className="text-muted">{confirm.text}</div>
          <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {confirm.no}
            </Button>
            <Button variant={look.variant === "danger" ? "danger" : "primary"} pending={pending} onClick={send}>
              {confirm.yes}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
