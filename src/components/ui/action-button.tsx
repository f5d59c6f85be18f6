"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { FieldError } from "@/components/ui/fields/field-error";
import { errorMessage } from "@/components/ui/form/problem-words";
import { fillHref, type Method, newRequestKey, sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";
import { toast } from "@/components/ui/toaster";
import { Button } from "./button";
import { Dialog } from "./dialog";

interface Props extends ButtonLook {
  /** Our own endpoint: "/api/bookings/1/accept". */
  action: string;
  method?: Method;
  body?: Record<string, unknown>;
  /** Sends a key with the body, so that a repeated request is done once. */
  keyed?: boolean;
  /** Asks for confirmation first. `text` says what will happen, with the euros. */
  confirm?: { title: string; text: ReactNode; yes: string; no: string };
  /** Where to go after success; "{id}" and "{url}" are filled from the response. Without it the page refreshes. */
  doneHref?: string;
  /** Loads doneHref as a new page (after sign-out). */
  hard?: boolean;
  /** Sentences for single error codes, where this place can say more than the general one. */
  sentences?: Record<string, string>;
  className?: string;
  children: ReactNode;
}

/** One call to our API behind a button, with a confirmation first where it matters. */
export function ActionButton(props: Props) {
  const {
    action,
    method = "POST",
    body,
    keyed,
    confirm,
    doneHref,
    hard,
    sentences,
    className,
    children,
    ...look
  } = props;
  const texts = useFormTexts();
  const router = useRouter();
  const [key] = useState(newRequestKey);
  const [isConfirming, setConfirming] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isNavigating, startNavigating] = useTransition();
  const [error, setError] = useState<string>();
  const pending = isSending || isNavigating;

  async function send({ detail }: { detail: number }) {
    if (pending || detail > 1) return; // the second half of a double click
    setSending(true);
    setError(undefined);
    const sent = await sendJson(action, method, keyed ? { ...body, key } : body);
    setConfirming(false);
    if (!sent.ok) {
      setSending(false);
      const { code, detail: fallback, values } = sent.problem;
      const text = sentences?.[code] ?? errorMessage(texts, code, fallback, values);
      if (sent.problem.isStale) {
        // The button may be gone after the refresh; the toast still says what happened.
        toast(text);
        router.refresh();
      }
      return setError(text);
    }
    const href = doneHref && fillHref(doneHref, sent.answer);
    if (href && (hard || !href.startsWith("/"))) return window.location.assign(href);
    setSending(false);
    startNavigating(() => {
      if (href) router.push(href);
      router.refresh();
    });
  }

  return (
    <div className={className}>
      <Button {...look} pending={pending && !isConfirming} onClick={confirm ? () => setConfirming(true) : send}>
        {children}
      </Button>
      <div role="alert">{error && <FieldError id={`${action}-error`}>{error}</FieldError>}</div>
      {confirm && (
        <Dialog open={isConfirming} onClose={() => setConfirming(false)} title={confirm.title} closeLabel={confirm.no}>
          <div className="text-muted">{confirm.text}</div>
          <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
            <Button variant="secondary" onClick={() => setConfirming(false)}>
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
