"use client";
import { cx } from "class-variance-authority";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CardOffer, CardTexts } from "./card-texts";
import { fill } from "./fill";
import { QuoteLines } from "./quote-lines";
import { tellTotal } from "./quoted-total";
import { useQuote } from "./use-quote";
import { firstWish, forService, quoteAddress, type Wish, wishFrom } from "./wish";

interface Props {
  caregiverId: string;
  locale: string;
  offers: [CardOffer, ...CardOffer[]];
  texts: CardTexts;
}

/** What, when and for how many, with the price from the server. A plain GET form to the request page underneath. */
export function BookingForm({ caregiverId, locale, offers, texts }: Props) {
  const [wish, setWish] = useState<Wish>(firstWish(offers[0]));
  const outcome = useRef<HTMLDivElement>(null);
  // The page is the same for everybody, so what was searched for is only known here.
  useEffect(() => setWish((wish) => wishFrom(location.search, offers, wish)), [offers]);
  const offer = offers.find(({ service }) => service === wish.service) ?? offers[0];
  const { settled, pending } = useQuote(quoteAddress(caregiverId, offer, wish));
  const totalCents = settled.status === "quoted" ? settled.quote.priceCents : null;
  useEffect(() => {
    tellTotal(totalCents);
    return () => tellTotal(null);
  }, [totalCents]);
  const change = (changed: Partial<Wish>) => setWish({ ...wish, ...changed });

  return (
    <form
      action={`/${locale}/book/${caregiverId}`}
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        if (settled.status !== "refused") return;
        event.preventDefault();
        outcome.current?.focus();
      }}
    >
      <Field name="service" label={texts.service}>
        <Select
          value={wish.service}
          options={offers.map(({ service, label }) => ({ value: service, label }))}
          onChange={({ target }) => setWish(forService(wish, offers.find((o) => o.service === target.value) ?? offer))}
        />
      </Field>
      {offer.lengths.length > 0 && (
        <Field name="minutes" label={texts.length}>
          <Select
            value={String(wish.minutes)}
            options={offer.lengths.map((n) => ({ value: String(n), label: fill(texts.minutes, { n }) }))}
            onChange={({ target }) => change({ minutes: Number(target.value) })}
          />
        </Field>
      )}
      <Field name="startsAt" label={offer.startLabel} required>
        <Input
          type="datetime-local"
          value={wish.startsAt}
          onChange={({ target }) => change({ startsAt: target.value })}
        />
      </Field>
      {offer.endLabel && (
        <Field name="endsAt" label={offer.endLabel} required>
          <Input
            type="datetime-local"
            value={wish.endsAt}
            min={wish.startsAt || undefined}
            onChange={({ target }) => change({ endsAt: target.value })}
          />
        </Field>
      )}
      {offer.maxPets > 1 && (
        <Field name="petCount" label={texts.pets}>
          <Select
            value={String(wish.petCount)}
            options={Array.from({ length: offer.maxPets }, (_, i) => ({
              value: String(i + 1),
              label: i === 0 ? texts.pet : fill(texts.petsMany, { n: i + 1 }),
            }))}
            onChange={({ target }) => change({ petCount: Number(target.value) })}
          />
        </Field>
      )}
      <div
        ref={outcome}
        tabIndex={-1}
        aria-live="polite"
        aria-busy={pending}
        className={cx("rounded-md bg-sunken px-4 py-2 outline-none transition-opacity", pending && "opacity-60")}
      >
        {settled.status === "quoted" && <QuoteLines {...settled} offer={offer} texts={texts} locale={locale} />}
        {settled.status === "refused" && (
          <p className="py-1 font-semibold text-danger">{texts.reasons[settled.code] ?? texts.otherReason}</p>
        )}
        {settled.status === "empty" && <p className="py-1 text-muted">{pending ? texts.pending : texts.fill}</p>}
      </div>
      <Button type="submit" size="lg" block>
        {texts.request}
      </Button>
    </form>
  );
}
