import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";

/** One list holds the bookings of both sides; whoever looks for theirs here is led to it. */
export default async function CareBookingsPage() {
  redirect(`/${await getLocale()}/bookings`);
}
