import type { BookingNews } from "@/domain/notices/booking-news";
import { formatDateRange } from "@/lib/format";
import type { Block, Row } from "./letter";
import type { Voice } from "./voice";

/** What the booking is, in one small table, with what a letter adds to it. */
export function bookingRows({ t, locale, other }: Voice, booking: BookingNews, ...more: Row[]): Block {
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
