"use client";
import { useRef, useState } from "react";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";

interface Props {
  label: string;
  hint: string;
  locale: string;
  defaultValue?: string;
  required?: boolean;
  className?: string;
}

const PAUSE_MS = 150;

/** Where to search. Suggests places during typing; without JavaScript it is an ordinary field. */
export function PlaceField({ label, hint, locale, defaultValue, required, className }: Props) {
  const [names, setNames] = useState<string[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function suggest(typed: string) {
    // Offline or rate limited: the field still accepts free text.
    const answer = await fetch(`/api/places?${new URLSearchParams({ q: typed, locale })}`).catch(() => null);
    if (!answer?.ok) return;
    const { places }: { places: { name: string; postcode: string }[] } = await answer.json();
    setNames(places.map(({ name, postcode }) => (/^\d/.test(typed) ? `${postcode} ${name}` : name)));
  }

  function onType(typed: string) {
    clearTimeout(waiting.current);
    if (typed.trim()) waiting.current = setTimeout(() => void suggest(typed.trim()), PAUSE_MS);
  }

  return (
    <Field name="place" label={label} required={required} className={className}>
      <Input
        placeholder={hint}
        defaultValue={defaultValue}
        maxLength={80}
        autoComplete="off"
        list="place-names"
        onChange={(event) => onType(event.target.value)}
      />
      <datalist id="place-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}
