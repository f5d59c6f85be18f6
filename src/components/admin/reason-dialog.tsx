"use client";
import { useState } from "react";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { newRequestKey } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

interface Props {
  action: string;
  /** Sent together with the reason. */
  extra?: Record<string, string | number>;
  /** Sends a key too, so that a repeated request is done once. */
  keyed?: boolean;
  /** What follows, one line each. */
  consequences?: string[];
  texts: Record<"button" | "title" | "text" | "reason" | "reasonHint" | "done" | "close", string>;
}

/** An action that needs a reason: a dialog that explains the action and asks why. */
export function ReasonDialog({ action, extra, keyed, consequences = [], texts }: Props) {
  const [key] = useState(newRequestKey);
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger" size="sm">
      {(done) => (
        <ApiForm action={action} extra={keyed ? { ...extra, key } : extra} onDone={() => done(texts.done)}>
          <p className="text-muted">{texts.text}</p>
          <ul className="list-disc pl-5 font-semibold empty:hidden">
            {consequences.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Field name="reason" label={texts.reason} hint={texts.reasonHint} required>
            <Textarea minLength={5} maxLength={500} rows={3} />
          </Field>
          <SubmitButton variant="danger">{texts.button}</SubmitButton>
        </ApiForm>
      )}
    </FormDialog>
  );
}
