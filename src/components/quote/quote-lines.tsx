"use client";
import { priceParts } from "@/components/quote/price-parts";
import type { OfferOption, QuoteTexts } from "@/components/quote/texts";
import type { Quote } from "@/components/quote/use-quote";
import { DescriptionList } from "@/components/ui/description-list";
import { interpolate } from "@/components/ui/interpolate";
import { formatInstant, formatMoney } from "@/i18n/format";
import { halfUp } from "@/lib/money";

interface Props {
  quote: Quote;
  late: boolean;
  offer: OfferOption;
  texts: QuoteTexts;
  locale: string;
}

/** A price with its parts, and the refund terms. */
export function QuoteLines({ quote, late, offer, texts, locale }: Props) {
  const money = (cents: number) => formatMoney(cents, locale);
  const units = (n: number) => (n === 1 ? offer.unitOne : interpolate(offer.unitMany, { n }));
  const { careCents, extraPets, extraCents } = priceParts(quote);
  const rows = [
    {
      term: interpolate(texts.basis, { price: money(quote.baseCents), units: units(quote.units) }),
      value: money(careCents),
    },
    ...(extraPets > 0
      ? [
          {
            term: interpolate(texts.extra, { n: extraPets, units: units(quote.units) }),
            value: money(extraCents),
          },
        ]
      : []),
    ...(quote.holidayCents > 0
      ? [{ term: interpolate(texts.holiday, { units: units(quote.holidayUnits) }), value: money(quote.holidayCents) }]
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
      <p className="mt-1 text-sm text-muted">{interpolate(late ? texts.late : texts.until, refund)}</p>
      <p className="mt-1 text-sm text-muted">
        {interpolate(texts.respondBy, { instant: formatInstant(quote.respondBy, locale) })}
      </p>
    </>
  );
}
