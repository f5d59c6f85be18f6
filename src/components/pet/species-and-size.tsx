"use client";
import { useState } from "react";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface Props {
  species: { label: string; placeholder: string; options: Choice[]; chosen?: string };
  size: { legend: string; choices: Choice[]; chosen?: string };
}

/** Which animal it is; how big is asked of dogs only. */
export function SpeciesAndSize({ species, size }: Props) {
  const [chosen, setChosen] = useState(species.chosen ?? "");
  return (
    <>
      <Field name="species" label={species.label} required>
        <Select
          placeholder={species.placeholder}
          options={species.options}
          defaultValue={species.chosen ?? ""}
          onChange={(event) => setChosen(event.target.value)}
        />
      </Field>
      {chosen === "DOG" && (
        <RadioCards name="size" legend={size.legend} choices={size.choices} chosen={size.chosen} required columns={2} />
      )}
    </>
  );
}
