"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { restoreDraft, saveDraft } from "@/components/booking/request/form-draft";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import type { FormTexts } from "@/components/ui/form/request";

interface Props {
  caregiverId: string;
  doneHref: string;
  /** What was filled in is kept under this name, in this tab alone, until the request is sent. */
  draftKey: string;
  texts: FormTexts;
  children: ReactNode;
}

/** The form of a request. Whoever leaves to add a pet or to sign in finds everything again. */
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
      <ApiFormIsland
        {...rest}
        action="/api/bookings"
        extra={{ caregiverId }}
        onDone={() => sessionStorage.removeItem(draftKey)}
      >
        {children}
      </ApiFormIsland>
    </div>
  );
}
