"use client";
import { DescriptionList } from "@/components/ui/description-list";
import { formatInstant, formatMoney } from "@/lib/format";
import { halfUp } from "@/lib/money";
import type { CardOffer, CardTexts } from "./card-texts";
import { fill } from "./fill";
import type { Quote } from "./use-quote";

interface Props {
  quote: Quote;
  late: boolean;
  offer: CardOffer;
  texts: CardTexts;
  locale: string;
}

/** A price with its parts, and until when cancelling gives how much back. */
export function QuoteLines({ quote, late, offer, texts, locale }: Props) {
  const money = (cents: number) => formatMoney(cents, locale);
  const units = (n: number) => (n === 1 ? offer.unitOne : fill(offer.unitMany, { n }));
  const extraPets = quote.petCount - 1;
  const rows = [
    {
      term: fill(texts.basis, { price: money(quote.baseCents), units: units(quote.units) }),
      value: money(quote.baseCents * quote.units),
    },
    ...(extraPets > 0
      ? [
          {
            term: fill(texts.extra, { n: extraPets, units: units(quote.units) }),
            value: money(quote.extraPetCents * extraPets * quote.units),
          },
        ]
      : []),
    ...(quote.holidayCents > 0
      ? [{ term: fill(texts.holiday, { units: units(quote.holidayUnits) }), value: money(quote.holidayCents) }]
      : []),
    { term: texts.total, value: <span className="text-xl">{money(quote.priceCents)}</span>, strong: true },
  ];
  const refund = {
    instant: formatInstant(quote.fullRefundUntil, locale),
    amount: money(quote.priceCents),
    half: money(halfUp(quote.priceCents)),
  };
  return (
    <>
      <DescriptionList sums rows={rows} />
      <p className="mt-1 text-sm text-muted">{fill(late ? texts.late : texts.until, refund)}</p>
    </>
  );
}
