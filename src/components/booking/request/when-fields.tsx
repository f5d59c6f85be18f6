"use client";
import { useState } from "react";
import type { RequestParams } from "@/components/booking/request/request-params";
import type { OfferOption } from "@/components/quote/texts";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { interpolate } from "@/components/ui/interpolate";

interface Props {
  offers: OfferOption[];
  initial: RequestParams;
  /** The first moment of today, "2026-11-21T00:00". */
  from: string;
  texts: { service: string; length: string; minutes: string };
}

/** Which care and when. Questions that a service does not have are switched off, not taken away: a kept draft finds them. */
export function WhenFields({ offers, initial, from, texts }: Props) {
  const known = offers.find(({ service }) => service === initial.service) ?? offers[0];
  const [chosen, setChosen] = useState(known?.service);
  const [startsAt, setStart] = useState(initial.startsAt);
  const offer = offers.find(({ service }) => service === chosen) ?? known;
  const hasEnd = Boolean(offer?.endLabel);
  const lengths = [...new Set(offers.flatMap((each) => each.lengths))];
  const hasLengths = Boolean(offer && offer.lengths.length > 0);
  return (
    <>
      <RadioCards
        name="service"
        legend={texts.service}
        choices={offers.map(({ service, label }) => ({ value: service, label }))}
        chosen={known?.service}
        required
        onChoose={setChosen}
      />
      {lengths.length > 0 && (
        <fieldset disabled={!hasLengths} hidden={!hasLengths}>
          <RadioCards
            name="minutes"
            legend={texts.length}
            choices={lengths.map((n) => ({ value: String(n), label: interpolate(texts.minutes, { n }) }))}
            chosen={String(lengths.includes(initial.minutes) ? initial.minutes : Math.max(...lengths))}
            dataType="number"
          />
        </fieldset>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="startsAt" label={offer?.startLabel} required>
          <Input
            type="datetime-local"
            min={from}
            defaultValue={initial.startsAt}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        </Field>
        <fieldset disabled={!hasEnd} hidden={!hasEnd} className="min-w-0">
          <Field name="endsAt" label={offer?.endLabel ?? ""} required>
            <Input type="datetime-local" min={startsAt || from} defaultValue={initial.endsAt} />
          </Field>
        </fieldset>
      </div>
    </>
  );
}
