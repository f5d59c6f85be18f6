import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Textarea } from "@/components/ui/fields/textarea";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { OwnPet } from "@/domain/pets/responses";
import { PetSize, Species } from "@/generated/prisma/enums";
import { SpeciesAndSize } from "./species-and-size";

/** What an owner tells about an animal: a new one, or one that is known. `doneHref` with its language. */
export function PetForm({ pet, doneHref }: { pet?: OwnPet; doneHref: string }) {
  const t = useTranslations("pets");
  const nameOf = useTranslations("species");
  const optional = useTranslations("common")("optional");
  return (
    <ApiForm
      action={pet ? `/api/pets/${pet.id}` : "/api/pets"}
      method={pet ? "PUT" : "POST"}
      doneHref={doneHref}
      className="max-w-xl"
    >
      <Field name="name" label={t("name")} required>
        <Input maxLength={40} autoComplete="off" defaultValue={pet?.name} />
      </Field>
      <SpeciesAndSize
        species={{
          label: t("species"),
          placeholder: t("chooseSpecies"),
          options: Object.values(Species).map((value) => ({ value, label: nameOf(value) })),
          chosen: pet?.species,
        }}
        size={{
          legend: t("size"),
          choices: Object.values(PetSize).map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) })),
          chosen: pet?.size ?? undefined,
        }}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="breed" label={t("breed")} note={optional}>
          <Input maxLength={60} autoComplete="off" defaultValue={text(pet?.breed)} />
        </Field>
        <Field name="birthYear" label={t("birthYear")} note={optional}>
          <Input
            inputMode="numeric"
            pattern="(19|20)[0-9]{2}"
            data-type="number"
            autoComplete="off"
            defaultValue={text(pet?.birthYear)}
          />
        </Field>
      </div>
      <Field name="notes" label={t("notes")} hint={t("notesHint")} note={optional}>
        <Textarea maxLength={2000} defaultValue={text(pet?.notes)} />
      </Field>
      <Field name="medical" label={t("medical")} hint={t("medicalHint")} note={optional}>
        <Textarea maxLength={2000} defaultValue={text(pet?.medical)} />
      </Field>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ApiForm>
  );
}

const text = (value: string | number | null | undefined) => value ?? "";
