"use client";
import { type ReactNode, useState } from "react";
import { ApiForm } from "@/components/ui/form/api-form";
import { newRequestKey } from "@/components/ui/form/request";

interface Props {
  /** "/api/threads", or that of a booking. */
  action: string;
  caregiverId?: string;
  /** "/nl/messages/{id}" */
  doneHref: string;
  children: ReactNode;
}

/** The form of a first message: sent twice it is one. */
export function FirstMessage({ action, caregiverId, doneHref, children }: Props) {
  const [key] = useState(newRequestKey);
  return (
    <ApiForm action={action} extra={{ key, ...(caregiverId ? { caregiverId } : {}) }} doneHref={doneHref}>
      {children}
    </ApiForm>
  );
}
