"use client";
import { formatMoney } from "@/lib/format";
import { fill } from "./fill";
import { useQuotedTotal } from "./quoted-total";

/** The bar's price: from how much, until the card has a total. `total` with {price}. */
export function BarPrice({ from, total, locale }: { from: string; total: string; locale: string }) {
  const cents = useQuotedTotal();
  return (
    <span className="figures text-lg font-bold">
      {cents === null ? from : fill(total, { price: formatMoney(cents, locale) })}
    </span>
  );
}
