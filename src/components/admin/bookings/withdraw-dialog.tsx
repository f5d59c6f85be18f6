"use client";
import { Field } from "@/components/ui/fields/field";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import { FormDialog } from "@/components/ui/form/form-dialog";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

interface Props {
  bookingId: string;
  texts: Record<"button" | "title" | "text" | "done" | "note" | "noteHint" | "close", string> & { form: FormTexts };
}

/** Takes back a request nobody has answered yet, in a dialog that asks why. */
export function WithdrawDialog({ bookingId, texts }: Props) {
  return (
    <FormDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger">
      {(done) => (
        <ApiFormIsland
          action={`/api/admin/bookings/${bookingId}/withdraw`}
          texts={texts.form}
          onDone={() => done(texts.done)}
        >
          <p className="text-muted">{texts.text}</p>
          <Field name="note" label={texts.note} hint={texts.noteHint} required>
            <Textarea minLength={5} maxLength={500} rows={3} />
          </Field>
          <SubmitButton variant="danger">{texts.button}</SubmitButton>
        </ApiFormIsland>
      )}
    </FormDialog>
  );
}
