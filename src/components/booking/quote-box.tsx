"use client";
import { useEffect, useRef, useState } from "react";
import type { CardOffer, CardTexts } from "@/components/caregiver/card-texts";
import { QuoteLines } from "@/components/caregiver/quote-lines";
import { useQuote } from "@/components/caregiver/use-quote";
import { toJson } from "@/components/ui/form-json";
import { readForm } from "@/components/ui/read-form";
import { quoteAddress } from "./quote-address";

interface Props {
  caregiverId: string;
  locale: string;
  offers: CardOffer[];
  texts: CardTexts;
}

/** What the form around it would cost, from the server, with every change; read aloud when it has settled. */
export function QuoteBox({ caregiverId, locale, offers, texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<ReturnType<typeof quoteAddress>>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const read = () => setWish(quoteAddress(caregiverId, toJson(readForm(form))));
    // React first switches fields on or off, then we read them.
    const readSoon = () => requestAnimationFrame(read);
    readSoon();
    form.addEventListener("input", readSoon);
    return () => form.removeEventListener("input", readSoon);
  }, [caregiverId]);
  const { settled, pending } = useQuote(wish?.address ?? null);
  const offer = offers.find(({ service }) => service === wish?.service) ?? offers[0];
  return (
    <div ref={box} aria-live="polite" aria-busy={pending} className={pending ? "opacity-60" : undefined}>
      {settled.status === "quoted" && offer && <QuoteLines {...settled} offer={offer} texts={texts} locale={locale} />}
      {settled.status === "refused" && (
        <p className="font-semibold text-danger">{texts.reasons[settled.code] ?? texts.otherReason}</p>
      )}
      {settled.status === "empty" && <p className="text-muted">{pending ? texts.pending : texts.fill}</p>}
    </div>
  );
}
