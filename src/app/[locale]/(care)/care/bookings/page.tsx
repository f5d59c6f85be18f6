import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";

/** One list has the bookings of both sides; this path redirects to it. */
export default async function CareBookingsPage() {
  redirect(`/${await getLocale()}/bookings`);
}
