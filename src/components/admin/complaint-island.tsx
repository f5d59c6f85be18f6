"use client";
import { BookingDialog } from "./booking-dialog";
import { ComplaintForm, type ComplaintTexts } from "./complaint-form";

interface Props {
  bookingId: string;
  locale: string;
  choices: { value: string; label: string; hint: string }[];
  texts: ComplaintTexts & { button: string; title: string; close: string; done: string };
}

/** Ends a complaint, in a dialog. */
export function ComplaintIsland({ bookingId, locale, choices, texts }: Props) {
  return (
    <BookingDialog label={texts.button} title={texts.title} closeLabel={texts.close}>
      {(done) => <ComplaintForm {...{ bookingId, locale, choices, texts }} onDone={() => done(texts.done)} />}
    </BookingDialog>
  );
}
