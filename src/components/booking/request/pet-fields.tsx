"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { CheckCards } from "@/components/ui/fields/choice-cards";

interface Props {
  pets: {
    value: string;
    label: string;
    hint: ReactNode;
    icon: ReactNode;
    isDog: boolean;
    /** Why the caregiver does not take this pet, per service. */
    refused: Record<string, string | undefined>;
  }[];
  /** The service at first; the form's radios change it. */
  service: string | undefined;
  chosen: string[];
  legend: string;
  /** Consent to walking off the leash: the version of the text, and its words with a link to it. */
  offLeash: { version: string; label: ReactNode; hint: string };
}

/** Which pets; one that the caregiver does not take for this service cannot be ticked. For a dog, whether it may be off the leash. */
export function PetFields({ pets, chosen, legend, offLeash, ...initial }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [service, setService] = useState(initial.service);
  const [ids, setIds] = useState(chosen);
  useEffect(() => {
    const form = box.current?.closest("form");
    const read = () => {
      const picked = form && new FormData(form).get("service");
      if (typeof picked === "string") setService(picked);
    };
    form?.addEventListener("input", read);
    return () => form?.removeEventListener("input", read);
  }, []);
  const refusedNow = (refused: Record<string, string | undefined>) => (service ? refused[service] : undefined);
  const hasDog = pets.some(({ value, isDog, refused }) => isDog && ids.includes(value) && !refusedNow(refused));
  return (
    <div ref={box} className="contents">
      <CheckCards
        name="petIds[]"
        legend={legend}
        choices={pets.map(({ isDog: _isDog, refused, hint, ...choice }) => {
          const reason = refusedNow(refused);
          return { ...choice, hint: reason ?? hint, disabled: reason !== undefined };
        })}
        chosen={chosen}
        columns={1}
        onChoose={(id, checked) => setIds((before) => (checked ? [...before, id] : before.filter((one) => one !== id)))}
      />
      <fieldset disabled={!hasDog} hidden={!hasDog}>
        <Checkbox name="offLeash" value={offLeash.version} label={offLeash.label} hint={offLeash.hint} />
      </fieldset>
    </div>
  );
}
