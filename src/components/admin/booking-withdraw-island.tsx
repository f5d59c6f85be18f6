"use client";
import { ApiFormIsland } from "@/components/ui/api-form-island";
import { Field } from "@/components/ui/field";
import type { FormTexts } from "@/components/ui/problem";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { BookingDialog } from "./booking-dialog";

interface Props {
  bookingId: string;
  texts: Record<"button" | "title" | "text" | "done" | "note" | "noteHint" | "close", string> & { form: FormTexts };
}

/** Takes back a request nobody has answered yet, in a dialog that asks why. */
export function BookingWithdrawIsland({ bookingId, texts }: Props) {
  return (
    <BookingDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger">
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
    </BookingDialog>
  );
}
