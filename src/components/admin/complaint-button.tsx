import { getLocale, getMessages } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { COMPLAINT_DECISIONS } from "@/domain/admin/schema";
import { ComplaintIsland } from "./complaint-island";
import { shareTexts } from "./refund-texts";

/** The dialog in which an admin decides a complaint, with its texts. */
export async function ComplaintButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { choices, hints, ...texts } = adminBookings.decide;
  return (
    <ComplaintIsland
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
