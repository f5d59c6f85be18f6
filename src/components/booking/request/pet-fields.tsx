"use client";
import { type ReactNode, useState } from "react";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { CheckCards } from "@/components/ui/fields/choice-cards";

interface Props {
  pets: { value: string; label: string; hint: ReactNode; icon: ReactNode; isDog: boolean }[];
  chosen: string[];
  legend: string;
  /** Consent to walking off the leash: the version of the text, and its words with a link to it. */
  offLeash: { version: string; label: ReactNode; hint: string };
}

/** Which pets; and for a dog, whether it may be off the leash. */
export function PetFields({ pets, chosen, legend, offLeash }: Props) {
  const [ids, setIds] = useState(chosen);
  const hasDog = pets.some(({ value, isDog }) => isDog && ids.includes(value));
  return (
    <>
      <CheckCards
        name="petIds[]"
        legend={legend}
        choices={pets.map(({ isDog: _isDog, ...choice }) => choice)}
        chosen={chosen}
        columns={1}
        onChoose={(id, checked) => setIds((before) => (checked ? [...before, id] : before.filter((one) => one !== id)))}
      />
      <fieldset disabled={!hasDog} hidden={!hasDog}>
        <Checkbox name="offLeash" value={offLeash.version} label={offLeash.label} hint={offLeash.hint} />
      </fieldset>
    </>
  );
}
