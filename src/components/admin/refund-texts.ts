import { getMessages } from "next-intl/server";
import type { ShareTexts } from "@/components/admin/refund-preview";

/** The words of a refund's preview, for the browser. */
export async function shareTexts(): Promise<ShareTexts> {
  const { adminBookings } = await getMessages();
  return { ...adminBookings.shares, loading: adminBookings.refund.loading };
}
