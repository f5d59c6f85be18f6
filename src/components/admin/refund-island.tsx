"use client";
import { fill } from "@/components/caregiver/fill";
import { formatMoney } from "@/lib/format";
import { BookingDialog } from "./booking-dialog";
import { RefundForm, type RefundTexts } from "./refund-form";

interface Props {
  bookingId: string;
  locale: string;
  reasons: { value: string; label: string }[];
  texts: RefundTexts & { button: string; title: string; close: string; done: string };
}

/** Gives the owner money back, in a dialog that first shows who pays what. */
export function RefundIsland({ bookingId, locale, reasons, texts }: Props) {
  const amountOf = (answer: unknown) =>
    typeof answer === "object" && answer !== null && "amountCents" in answer ? Number(answer.amountCents) : 0;
  return (
    <BookingDialog label={texts.button} title={texts.title} closeLabel={texts.close} variant="secondary">
      {(done) => (
        <RefundForm
          {...{ bookingId, locale, reasons, texts }}
          onDone={(answer) => done(fill(texts.done, { amount: formatMoney(amountOf(answer), locale) }))}
        />
      )}
    </BookingDialog>
  );
}
