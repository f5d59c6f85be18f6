import { getLocale, getMessages } from "next-intl/server";
import { DecideDialog } from "@/components/admin/complaints/decide-dialog";
import { shareTexts } from "@/components/admin/refund-texts";
import { formTexts } from "@/components/ui/form/form-texts";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";

/** The dialog in which an admin decides a complaint, with its texts. */
export async function DecideButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { choices, hints, ...texts } = adminBookings.decide;
  return (
    <DecideDialog
      bookingId={bookingId}
      locale={locale}
      choices={COMPLAINT_DECISIONS.map((value) => ({ value, label: choices[value], hint: hints[value] }))}
      texts={{
        ...texts,
        ...{ amount: adminBookings.refund.amount, close: common.close },
        shares: await shareTexts(),
        form: await formTexts(),
      }}
    />
  );
}
