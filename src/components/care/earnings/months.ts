/** Months a chart can show on a phone. */
const SHOWN = 6;

/** The last six months up to now, oldest first, with the payouts of each. A month without payouts counts as 0. */
export function lastMonths(months: { month: string; cents: number }[], now: string) {
  const [year = 0, month = 0] = now.split("-").map(Number);
  return Array.from({ length: SHOWN }, (_, index) => {
    const first = new Date(Date.UTC(year, month - SHOWN + index, 1));
    const key = first.toISOString().slice(0, 7);
    return { month: key, cents: months.find((each) => each.month === key)?.cents ?? 0 };
  });
}
