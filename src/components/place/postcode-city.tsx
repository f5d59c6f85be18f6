"use client";
import { useId, useRef, useState } from "react";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";

interface Props {
  labels: { postcode: string; city: string };
  postcode?: string | null;
  city?: string | null;
  locale: string;
  required?: boolean;
  /** A muted word behind the labels, usually common.optional. Emptied fields are emptied. */
  note?: string;
  /** Where both stand in the body: "contact.". */
  prefix?: string;
}

/** A postcode, and the municipality that has it: the directory fills in the second after the first. Field by field, for a grid. */
export function PostcodeCity({ labels, postcode, city, locale, required, note, prefix = "" }: Props) {
  const listId = useId();
  const cityInput = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<string[]>([]);
  const empty = required ? undefined : "null";

  async function complete(typed: string) {
    const [known] = /\b[1-9]\d{3}\b/.exec(typed.replace(/^\D+/, "")) ?? [];
    if (!known) return;
    // Offline or rate limited: the municipality can still be typed.
    const answer = await fetch(`/api/places?${new URLSearchParams({ q: known, locale })}`).catch(() => null);
    if (!answer?.ok) return;
    const { places }: { places: { name: string }[] } = await answer.json();
    const found = places.map(({ name }) => name);
    setNames(found);
    const input = cityInput.current;
    // What the directory filled in before follows the postcode; what somebody typed stays.
    if (input && found[0] && (input.value === "" || names.includes(input.value))) input.value = found[0];
  }

  return (
    <>
      <Field name={`${prefix}postcode`} label={labels.postcode} note={note} required={required}>
        <Input
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={80}
          data-empty={empty}
          defaultValue={postcode ?? ""}
          onInput={(event) => void complete(event.currentTarget.value)}
        />
      </Field>
      <Field name={`${prefix}city`} label={labels.city} note={note} required={required}>
        <Input
          ref={cityInput}
          autoComplete="address-level2"
          maxLength={80}
          data-empty={empty}
          defaultValue={city ?? ""}
          list={listId}
        />
      </Field>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
