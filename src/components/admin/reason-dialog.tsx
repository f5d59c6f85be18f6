"use client";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

interface Props {
  action: string;
  /** What is sent besides the reason. */
  extra?: Record<string, string>;
  texts: Record<"button" | "title" | "text" | "reason" | "reasonHint" | "done" | "close", string> & { form: FormTexts };
}

/** Something an operator does only for a reason: a dialog that says what it means and asks why. */
export function ReasonDialog({ action, extra, texts }: Props) {
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger" size="sm">
      {(done) => (
        <ApiFormIsland action={action} extra={extra} texts={texts.form} onDone={() => done(texts.done)}>
          <p className="text-muted">{texts.text}</p>
          <Field name="reason" label={texts.reason} hint={texts.reasonHint} required>
            <Textarea minLength={5} maxLength={500} rows={3} />
          </Field>
          <SubmitButton variant="danger">{texts.button}</SubmitButton>
        </ApiFormIsland>
      )}
    </FormDialog>
  );
}
