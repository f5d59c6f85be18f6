"use client";
import { BookingCancelForm, type CancelFormTexts } from "./booking-cancel-form";
import { BookingDialog } from "./booking-dialog";

interface Props {
  bookingId: string;
  locale: string;
  texts: CancelFormTexts & { button: string; title: string; close: string; done: string };
}

/** Cancels a booking in a dialog that first shows what each reason gives back. */
export function BookingCancelIsland({ bookingId, locale, texts }: Props) {
  return (
    <BookingDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="danger">
      {(done) => <BookingCancelForm {...{ bookingId, locale, texts }} onDone={() => done(texts.done)} />}
    </BookingDialog>
  );
}
