interface Terms {
  now: Date | string;
  fullRefundUntil: Date | string;
  startsAt: Date | string;
}

/** What cancelling gives back at this instant: everything, half, or nothing. Only for words; the cents come from the server. */
export function refundPhase({ now, fullRefundUntil, startsAt }: Terms) {
  const at = new Date(now);
  if (at <= new Date(fullRefundUntil)) return "free";
  return at < new Date(startsAt) ? "half" : "none";
}
