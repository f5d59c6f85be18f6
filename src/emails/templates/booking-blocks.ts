import type { BookingEmailData } from "@/domain/notifications/load";
import { type Block, note, type Row } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { formatDateRange } from "@/i18n/format";
import { halfUp } from "@/lib/money";

/** The booking in one small table, with the rows an email adds to it. */
export function bookingRows({ t, locale, other }: EmailI18n, booking: BookingEmailData, ...more: Row[]): Block {
  const { service, minutes, startsAt, endsAt, petNames, side } = booking;
  const { name } = t.services[service];
  const rows = [
    { label: t.rows.service, value: minutes ? `${name} · ${t.minutes(minutes)}` : name },
    { label: t.rows.when, value: formatDateRange(startsAt, endsAt, locale, "full") },
    { label: t.rows.pets, value: new Intl.ListFormat(locale, { type: "conjunction" }).format(petNames) },
    { label: t.rows[side === "owner" ? "caregiver" : "owner"], value: other(booking) },
  ];
  return { kind: "rows", rows: [...rows, ...more] };
}

/** What a cancellation refunds, with the deadline as an instant and the euros (rules §3), as of `at`. */
export function cancellationTerms({ t, full, money }: EmailI18n, booking: BookingEmailData, at: Date): Block {
  const { fullRefundUntil, priceCents } = booking;
  const half = money(halfUp(priceCents));
  const { free, late } = t.terms;
  return at <= fullRefundUntil
    ? note("calm", free({ until: full(fullRefundUntil), price: money(priceCents), half }))
    : note("calm", late({ half }));
}
