"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { PetSize, Species } from "@/generated/prisma/enums";

interface Props {
  /** Of the pet that is edited. */
  species?: Species;
  size?: PetSize | null;
}

/** Which animal it is; the size is asked of dogs only. */
export function SpeciesAndSize({ species, size }: Props) {
  const t = useTranslations("pets");
  const nameOf = useTranslations("species");
  const [chosen, setChosen] = useState<string>(species ?? "");
  return (
    <>
      <Field name="species" label={t("species")} required>
        <Select
          placeholder={t("chooseSpecies")}
          options={Object.values(Species).map((value) => ({ value, label: nameOf(value) }))}
          defaultValue={species ?? ""}
          onChange={(event) => setChosen(event.target.value)}
        />
      </Field>
      {chosen === "DOG" && (
        <RadioCards
          name="size"
          legend={t("size")}
          choices={Object.values(PetSize).map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
          chosen={size ?? undefined}
          required
          columns={2}
        />
      )}
    </>
  );
}
