"use client";
import { cx } from "class-variance-authority";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { initialQuoteInput, type QuoteInput, quoteInputFromUrl, quoteUrl, withService } from "@/components/quote/input";
import type { QuoteOutcome } from "@/components/quote/live-quote";
import type { OfferOption, QuoteTexts } from "@/components/quote/texts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { interpolate } from "@/components/ui/interpolate";
import { setQuotedTotal } from "./quoted-total";

/** Who only looks at a caregiver asks for no price, and loads none of what shows it. */
const LiveQuote = lazy(async () => ({ default: (await import("@/components/quote/live-quote")).LiveQuote }));

interface Props {
  caregiverId: string;
  locale: string;
  offers: [OfferOption, ...OfferOption[]];
  texts: QuoteTexts;
  /** The first and the last time that can be chosen, "2026-12-01T00:00", by the server's clock. */
  limits: { min: string; max: string };
}

/** Service, time and number of pets, with the price from the server. Without JavaScript, a plain GET form to the request page. */
export function BookingForm({ caregiverId, locale, offers, texts, limits }: Props) {
  const [input, setInput] = useState<QuoteInput>(initialQuoteInput(offers[0]));
  const outcome = useRef<HTMLDivElement>(null);
  // The page is cached for all visitors, so only the browser knows the search query.
  useEffect(() => setInput((input) => quoteInputFromUrl(location.search, offers, input)), [offers]);
  const offer = offers.find(({ service }) => service === input.service) ?? offers[0];
  const url = quoteUrl(caregiverId, offer, input);
  const [quote, setQuote] = useState<QuoteOutcome | null>(null);
  const isPending = url !== null && (quote?.isPending ?? true);
  const total = quote?.total ?? null;
  useEffect(() => {
    setQuotedTotal(total);
    return () => setQuotedTotal(null);
  }, [total]);
  const change = (changed: Partial<QuoteInput>) => setInput({ ...input, ...changed });

  return (
    <form
      noValidate
      action={`/${locale}/book/${caregiverId}`}
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        if (total !== null || isPending) return;
        event.preventDefault();
        outcome.current?.focus();
      }}
    >
      <Field name="service" label={texts.service}>
        <Select
          value={input.service}
          options={offers.map(({ service, label }) => ({ value: service, label }))}
          onChange={({ target }) =>
            setInput(withService(input, offers.find((o) => o.service === target.value) ?? offer))
          }
        />
      </Field>
      {offer.lengths.length > 0 && (
        <Field name="minutes" label={texts.length}>
          <Select
            value={String(input.minutes)}
            options={offer.lengths.map((n) => ({ value: String(n), label: interpolate(texts.minutes, { n }) }))}
            onChange={({ target }) => change({ minutes: Number(target.value) })}
          />
        </Field>
      )}
      <Field name="startsAt" label={offer.startLabel} required>
        <Input
          type="datetime-local"
          value={input.startsAt}
          min={limits.min}
          max={limits.max}
          onChange={({ target }) => change({ startsAt: target.value })}
        />
      </Field>
      {offer.endLabel && (
        <Field name="endsAt" label={offer.endLabel} required>
          <Input
            type="datetime-local"
            value={input.endsAt}
            min={input.startsAt || undefined}
            max={limits.max}
            onChange={({ target }) => change({ endsAt: target.value })}
          />
        </Field>
      )}
      {offer.species.length > 1 ? (
        <Field name="species" label={texts.species}>
          <Select
            value={input.species}
            placeholder={texts.anySpecies}
            options={offer.species}
            onChange={({ target }) => change({ species: target.value })}
          />
        </Field>
      ) : (
        <input type="hidden" name="species" value={input.species} />
      )}
      {offer.maxPets > 1 && (
        <Field name="petCount" label={texts.pets}>
          <Select
            value={String(input.petCount)}
            options={Array.from({ length: offer.maxPets }, (_, i) => ({
              value: String(i + 1),
              label: i === 0 ? texts.pet : interpolate(texts.petsMany, { n: i + 1 }),
            }))}
            onChange={({ target }) => change({ petCount: Number(target.value) })}
          />
        </Field>
      )}
      <div
        ref={outcome}
        tabIndex={-1}
        aria-live="polite"
        aria-busy={isPending}
        className={cx("rounded-md bg-sunken px-4 py-2 outline-none transition-opacity", isPending && "opacity-60")}
      >
        {url ? (
          <Suspense fallback={<p className="py-1 text-muted">{texts.pending}</p>}>
            <LiveQuote {...{ url, offer, texts, locale }} onOutcome={setQuote} />
          </Suspense>
        ) : (
          <p className="py-1 text-muted">{texts.fill}</p>
        )}
      </div>
      <Button type="submit" size="lg" block>
        {texts.request}
      </Button>
    </form>
  );
}
