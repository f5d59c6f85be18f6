"use client";
import { useEffect } from "react";
import { QuoteLines } from "@/components/quote/quote-lines";
import type { OfferOption, QuoteTexts } from "@/components/quote/texts";
import { useQuote } from "@/components/quote/use-quote";
import { formatMoney } from "@/i18n/format";

/** What the form around a price needs to know of it. */
export interface QuoteOutcome {
  /** The total as people read it; null without a price. */
  total: string | null;
  isPending: boolean;
}

interface Props {
  url: string;
  offer: OfferOption;
  texts: QuoteTexts;
  locale: string;
  /** Called with each outcome, and with null when there is nothing to ask any more. */
  onOutcome: (outcome: QuoteOutcome | null) => void;
}

/** The server's price of what is chosen, or why there is none. */
export function LiveQuote({ url, offer, texts, locale, onOutcome }: Props) {
  const { settled, pending } = useQuote(url);
  const total = settled.status === "quoted" ? formatMoney(settled.quote.priceCents, locale) : null;
  useEffect(() => onOutcome({ total, isPending: pending }), [onOutcome, total, pending]);
  useEffect(() => () => onOutcome(null), [onOutcome]);
  if (settled.status === "quoted") return <QuoteLines {...settled} offer={offer} texts={texts} locale={locale} />;
  if (settled.status === "refused")
    return <p className="py-1 font-semibold text-danger">{texts.reasons[settled.code] ?? texts.otherReason}</p>;
  return <p className="py-1 text-muted">{texts.pending}</p>;
}
