"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddressFields, type HomeAddress } from "@/components/booking/request/address-fields";
import type { RequestParams } from "@/components/booking/request/request-params";
import type { OfferOption } from "@/components/quote/texts";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { homeOf } from "@/domain/services";

interface Props {
  offers: OfferOption[];
  initial: RequestParams;
  /** The start of today and the end of the year that follows, "2026-11-21T00:00". */
  from: string;
  until: string;
  /** The owner's street and phone, as their account has them. */
  address: HomeAddress;
}

/** Which care and when. Fields that a service does not have are disabled, not removed, so that a draft can restore them. */
export function WhenFields({ offers, initial, from, until, address }: Props) {
  const t = useTranslations("caregiver.card");
  const known = offers.find(({ service }) => service === initial.service) ?? offers[0];
  const [chosen, setChosen] = useState(known?.service);
  const [startsAt, setStart] = useState(initial.startsAt);
  const offer = offers.find(({ service }) => service === chosen) ?? known;
  const atOwners = chosen !== undefined && homeOf(chosen) === "owner";
  const hasEnd = Boolean(offer?.endLabel);
  const lengths = [...new Set(offers.flatMap((each) => each.lengths))];
  const hasLengths = Boolean(offer && offer.lengths.length > 0);
  return (
    <>
      <RadioCards
        name="service"
        legend={t("service")}
        choices={offers.map(({ service, label }) => ({ value: service, label }))}
        chosen={known?.service}
        required
        onChoose={setChosen}
      />
      {lengths.length > 0 && (
        <fieldset disabled={!hasLengths} hidden={!hasLengths}>
          <RadioCards
            name="minutes"
            legend={t("length")}
            choices={lengths.map((n) => ({ value: String(n), label: t("minutes", { n }) }))}
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
            max={until}
            defaultValue={initial.startsAt}
            onInput={(event) => setStart(event.currentTarget.value)}
          />
        </Field>
        <fieldset disabled={!hasEnd} hidden={!hasEnd} className="min-w-0">
          <Field name="endsAt" label={offer?.endLabel ?? ""} required>
            <Input type="datetime-local" min={startsAt || from} max={until} defaultValue={initial.endsAt} />
          </Field>
        </fieldset>
      </div>
      <fieldset disabled={!atOwners} hidden={!atOwners} className="min-w-0">
        <AddressFields address={address} />
      </fieldset>
    </>
  );
}
