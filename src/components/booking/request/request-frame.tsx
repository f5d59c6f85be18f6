"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { restoreDraft, saveDraft } from "@/components/booking/request/form-draft";
import { forget } from "@/components/ui/browser-storage";
import { ApiForm } from "@/components/ui/form/api-form";

interface Props {
  caregiverId: string;
  doneHref: string;
  /** The sessionStorage key of the draft, which names the person; it lives in this tab until the request is sent or they sign out. */
  draftKey: string;
  children: ReactNode;
}

/** The form of a request. Its draft survives leaving the page to add a pet or to sign in. */
export function RequestFrame({ caregiverId, draftKey, children, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    restoreDraft(form, draftKey);
    const save = () => saveDraft(form, draftKey);
    form.addEventListener("input", save);
    return () => form.removeEventListener("input", save);
  }, [draftKey]);
  return (
    <div ref={box}>
      <ApiForm
        {...rest}
        action="/api/bookings"
        extra={{ caregiverId }}
        onDone={() => forget("sessionStorage", draftKey)}
      >
        {children}
      </ApiForm>
    </div>
  );
}
