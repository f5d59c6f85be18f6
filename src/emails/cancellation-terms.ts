import type { BookingNews } from "@/domain/notices/booking-news";
import { halfUp } from "@/lib/money";
import { type Block, note } from "./letter";
import type { Voice } from "./voice";

/** What cancelling would give back, with the deadline as an instant and the euros (rules §3), as it stands at `at`. */
export function cancellationTerms({ t, full, money }: Voice, booking: BookingNews, at: Date): Block {
  const { fullRefundUntil, priceCents } = booking;
  const half = money(halfUp(priceCents));
  const { free, late } = t.money.terms;
  return at <= fullRefundUntil
    ? note("calm", free({ until: full(fullRefundUntil), price: money(priceCents), half }))
    : note("calm", late({ half }));
}
