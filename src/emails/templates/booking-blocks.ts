import type { BookingEmailData } from "@/domain/notifications/load";
import { type Block, note, type Row } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { formatDateRange } from "@/i18n/format";
import { halfUp } from "@/lib/money";

/** What the booking is, in one small table, with what a letter adds to it. */
export function bookingRows({ t, locale, other }: EmailI18n, booking: BookingEmailData, ...more: Row[]): Block {
  const { frame } = t;
  const { service, minutes, startsAt, endsAt, petNames, side } = booking;
  const { name } = frame.services[service];
  const rows = [
    { label: frame.rows.service, value: minutes ? `${name} · ${frame.minutes(minutes)}` : name },
    { label: frame.rows.when, value: formatDateRange(startsAt, endsAt, locale, "full") },
    { label: frame.rows.pets, value: new Intl.ListFormat(locale, { type: "conjunction" }).format(petNames) },
    { label: frame.rows[side === "owner" ? "caregiver" : "owner"], value: other(booking) },
  ];
  return { kind: "rows", rows: [...rows, ...more] };
}

/** What cancelling would give back, with the deadline as an instant and the euros (rules §3), as it stands at `at`. */
export function cancellationTerms({ t, full, money }: EmailI18n, booking: BookingEmailData, at: Date): Block {
  const { fullRefundUntil, priceCents } = booking;
  const half = money(halfUp(priceCents));
  const { free, late } = t.money.terms;
  return at <= fullRefundUntil
    ? note("calm", free({ until: full(fullRefundUntil), price: money(priceCents), half }))
    : note("calm", late({ half }));
}
