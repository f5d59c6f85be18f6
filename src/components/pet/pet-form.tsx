import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { OwnPet } from "@/domain/pets/responses";
import type { Species } from "@/generated/prisma/enums";
import { SpeciesAndSize } from "./species-and-size";

/** What an owner enters about a pet, new or known. `doneHref` with its language; `species` of a new one, as far as known. */
export function PetForm({ pet, species, doneHref }: { pet?: OwnPet; species?: Species; doneHref: string }) {
  const t = useTranslations("pets");
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
      <SpeciesAndSize species={pet?.species ?? species} size={pet?.size} />
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
