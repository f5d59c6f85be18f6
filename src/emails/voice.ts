import type { BookingNews } from "@/domain/notices/booking-news";
import { env } from "@/env";
import type { Locale } from "@/generated/prisma/enums";
import { formatInstant, formatMoney } from "@/lib/format";
import { en } from "./texts/en";
import { fr } from "./texts/fr";
import { nl } from "./texts/nl";
import type { Texts } from "./texts/texts";

const texts: Record<Locale, Texts> = { nl, fr, en };

export type Voice = ReturnType<typeof voiceOf>;

/** How we speak to one reader: their texts, exact euros, Brussels time with the weekday, links in their language. */
export function voiceOf(locale: Locale) {
  const t = texts[locale];
  const short = (instant: Date) => formatInstant(instant, locale, "short");
  // Care by the day or night is known by its first moment.
  const start = ({ service, startsAt }: BookingNews) =>
    service === "BOARDING" || service === "HOUSE_SITTING" ? t.frame.from(short(startsAt)) : t.frame.on(short(startsAt));
  return {
    locale,
    t,
    short,
    full: (instant: Date) => formatInstant(instant, locale, "full"),
    money: (cents: number) => formatMoney(cents, locale),
    url: (path: string) => `${env.NEXT_PUBLIC_APP_URL}/${locale}${path}`,
    bookingUrl: ({ id }: BookingNews) => `${env.NEXT_PUBLIC_APP_URL}/${locale}/bookings/${id}`,
    /** The other party's first name, or what they are when their account is gone. */
    other: ({ side, otherName }: BookingNews) => otherName ?? t.frame.someone[side === "owner" ? "caregiver" : "owner"],
    /** "een wandeling op vr 4 dec, 10:00" */
    ask: (booking: BookingNews) => `${t.frame.services[booking.service].a} ${start(booking)}`,
    /** "de wandeling op vr 4 dec, 10:00" */
    care: (booking: BookingNews) => `${t.frame.services[booking.service].the} ${start(booking)}`,
  };
}
