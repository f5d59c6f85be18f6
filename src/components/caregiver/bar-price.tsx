"use client";
import { interpolate } from "@/components/ui/interpolate";
import { useQuotedTotal } from "./quoted-total";

/** The price in the bar: the lowest price, until the card has a total. `total` contains {price}. */
export function BarPrice({ from, total }: { from: string; total: string }) {
  const price = useQuotedTotal();
  return <span className="figures text-lg font-bold">{price === null ? from : interpolate(total, { price })}</span>;
}
