import type { BookingEmailData } from "@/domain/notifications/load";
import { isByNight } from "@/domain/services";
import { en } from "@/emails/i18n/en";
import { fr } from "@/emails/i18n/fr";
import { nl } from "@/emails/i18n/nl";
import { env } from "@/env";
import type { Locale } from "@/generated/prisma/enums";
import { formatInstant, formatMoney } from "@/i18n/format";

const texts: Record<Locale, typeof nl> = { nl, fr, en };

export type EmailI18n = ReturnType<typeof emailI18n>;

/** How an email addresses one reader: shared texts, exact euros, Brussels time with the weekday, links in their language. */
export function emailI18n(locale: Locale) {
  const t = texts[locale];
  const short = (instant: Date) => formatInstant(instant, locale, "short");
  // Care by the night begins at a moment, other care is at one.
  const start = ({ service, startsAt }: BookingEmailData) =>
    isByNight(service) ? t.from(short(startsAt)) : t.on(short(startsAt));
  return {
    locale,
    t,
    short,
    full: (instant: Date) => formatInstant(instant, locale, "full"),
    money: (cents: number) => formatMoney(cents, locale),
    url: (path: string) => `${env.NEXT_PUBLIC_APP_URL}/${locale}${path}`,
    bookingUrl: ({ id }: BookingEmailData) => `${env.NEXT_PUBLIC_APP_URL}/${locale}/bookings/${id}`,
    /** Who else can do the same care. */
    replacementsUrl: ({ id }: BookingEmailData) => `${env.NEXT_PUBLIC_APP_URL}/${locale}/bookings/${id}/replacements`,
    /** The other party's first name, or their role when their account is erased. */
    other: ({ side, otherName }: BookingEmailData) =>
      otherName ?? t.otherParty[side === "owner" ? "caregiver" : "owner"],
    /** "een wandeling op vr 4 dec, 10:00" */
    ask: (booking: BookingEmailData) => `${t.services[booking.service].a} ${start(booking)}`,
    /** "de wandeling op vr 4 dec, 10:00" */
    care: (booking: BookingEmailData) => `${t.services[booking.service].the} ${start(booking)}`,
  };
}
