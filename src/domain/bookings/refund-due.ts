import { halfUp } from "@/lib/money";

interface Agreement {
  startsAt: Date;
  fullRefundUntil: Date;
  priceCents: number;
}

/** What an owner who cancels at an instant gets back: all up to the deadline, half before the start (odd cent up), then nothing. */
export function refundDue({ startsAt, fullRefundUntil, priceCents }: Agreement, at: Date) {
  if (at <= fullRefundUntil) return priceCents;
  return at < startsAt ? halfUp(priceCents) : 0;
}
