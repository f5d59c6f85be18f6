"use client";
import { useEffect, useRef, useState } from "react";
import { quoteUrlOf } from "@/components/quote/input";
import { QuoteLines } from "@/components/quote/quote-lines";
import type { OfferOption, QuoteTexts } from "@/components/quote/texts";
import { useQuote } from "@/components/quote/use-quote";
import { readForm, toJson } from "@/components/ui/form/values";
import { hasOwnEnd } from "@/domain/services";

interface Props {
  caregiverId: string;
  locale: string;
  offers: OfferOption[];
  texts: QuoteTexts;
  /** How many pets it is for until some are chosen. */
  petCount: number;
}

/** Sent to the form when the server refused the total it showed. */
export const QUOTE_CHANGED = "quote-changed";

/** The price of the surrounding form, from the server, after every change; announced once it has settled. */
export function QuoteBox({ caregiverId, locale, offers, texts, petCount }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<ReturnType<typeof quoteUrlOfForm>>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const read = () => setTarget(quoteUrlOfForm(caregiverId, toJson(readForm(form)), petCount));
    // React enables or disables fields first; the values are read after that.
    const readSoon = () => requestAnimationFrame(read);
    readSoon();
    form.addEventListener("input", readSoon);
    return () => form.removeEventListener("input", readSoon);
  }, [caregiverId, petCount]);
  // Another total was refused: the same URL is asked again.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const form = box.current?.closest("form");
    const ask = () => setTurn((turn) => turn + 1);
    form?.addEventListener(QUOTE_CHANGED, ask);
    return () => form?.removeEventListener(QUOTE_CHANGED, ask);
  }, []);
  const { settled, pending } = useQuote(target && `${target.url}#${turn}`);
  const offer = offers.find(({ service }) => service === target?.service) ?? offers[0];
  return (
    <div ref={box} aria-live="polite" aria-busy={pending} className={pending ? "opacity-60" : undefined}>
      {settled.status === "quoted" && offer && (
        <>
          <QuoteLines {...settled} offer={offer} texts={texts} locale={locale} />
          <input type="hidden" name="seenTotalCents" data-type="number" value={settled.quote.priceCents} />
        </>
      )}
      {settled.status === "refused" && (
        <>
          <p className="font-semibold text-danger">{texts.reasons[settled.code] ?? texts.otherReason}</p>
          {/* No price was shown. Sending asks the server, which repeats the reason or names the total. */}
          {!pending && <input type="hidden" name="seenTotalCents" data-type="number" value={0} />}
        </>
      )}
      {settled.status === "empty" && <p className="text-muted">{pending ? texts.pending : texts.fill}</p>}
    </div>
  );
}

/** The URL of the price of a request form's values, which leaves disabled fields out. `petCount` counts until pets are chosen. */
export function quoteUrlOfForm(caregiverId: string, form: Record<string, unknown>, petCount: number) {
  const { service, startsAt, petIds } = form;
  if (typeof service !== "string" || typeof startsAt !== "string") return null;
  const endsAt = typeof form.endsAt === "string" ? form.endsAt : undefined;
  const minutes = typeof form.minutes === "number" ? form.minutes : undefined;
  if (hasOwnEnd(service) && !endsAt) return null;
  const chosen = Array.isArray(petIds) ? petIds.length : 0;
  return {
    service,
    url: quoteUrlOf(caregiverId, { service, startsAt, petCount: chosen || petCount, endsAt, minutes }),
  };
}
