"use client";
import { interpolate } from "@/components/ui/interpolate";
import { formatMoney } from "@/i18n/format";
import { useQuotedTotal } from "./quoted-total";

/** The price in the bar: the lowest price, until the card has a total. `total` contains {price}. */
export function BarPrice({ from, total, locale }: { from: string; total: string; locale: string }) {
  const cents = useQuotedTotal();
  return (
    <span className="figures text-lg font-bold">
      {cents === null ? from : interpolate(total, { price: formatMoney(cents, locale) })}
    </span>
  );
}
