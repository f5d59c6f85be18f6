import { getLocale, getMessages } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { REFUND_REASONS } from "@/domain/admin/schema";
import { RefundIsland } from "./refund-island";
import { shareTexts } from "./refund-texts";

/** The refund dialog with its texts. Sentences with {gaps} go as they are: the island fills in the amounts. */
export async function RefundButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { reasons, ...texts } = adminBookings.refund;
  return (
    <RefundIsland
      bookingId={bookingId}
      locale={locale}
      reasons={REFUND_REASONS.map((value) => ({ value, label: reasons[value] }))}
      texts={{
        ...texts,
        ...{ note: adminBookings.note, noteHint: adminBookings.noteHint },
        ...{ optional: common.optional, close: common.close },
        shares: await shareTexts(),
        form: await formTexts(),
      }}
    />
  );
}
