import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckCards, RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { EXPERIENCE, HOME_TYPES, MAX_PETS } from "@/domain/caregivers/schema";
import { Garden, Language, Species } from "@/generated/prisma/enums";

/** The home and household, the number of pets at once, and the caregiver's experience. */
export function HomeForm({ profile, doneHref }: { profile: MyCaregiver["profile"]; doneHref: string | undefined }) {
  const t = useTranslations("careProfile.home");
  const common = useTranslations("common");
  const care = useTranslations("care");
  const speciesName = useTranslations("speciesMany");
  const languageName = new Intl.DisplayNames(useLocale(), { type: "language" });
  const animals = Object.values(Species).map((value) => ({ value, label: speciesName(value) }));
  const choices = HOME_TYPES.map((value) => ({ value, label: t(value) }));
  return (
    <ApiForm action="/api/care/profile" method="PATCH" doneHref={doneHref}>
      <Card as="section" className="flex flex-col gap-5">
        <RadioCards
          name="homeType"
          legend={t("homeType")}
          choices={choices}
          chosen={profile.homeType ?? undefined}
          required
          columns={3}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="homePlaces" label={t("homePlaces")} hint={t("homePlacesHint")} required>
            <WholeNumber min={1} max={MAX_PETS} value={profile.homePlaces} />
          </Field>
          <Field name="groupPlaces" label={t("groupPlaces")} hint={t("groupPlacesHint")} required>
            <WholeNumber min={1} max={MAX_PETS} value={profile.groupPlaces} />
          </Field>
        </div>
      </Card>
      <Card as="section" className="flex flex-col gap-5">
        <RadioCards
          name="garden"
          legend={t("garden")}
          choices={Object.values(Garden).map((value) => ({ value, label: t(`gardens.${value}`) }))}
          chosen={profile.garden ?? undefined}
          columns={2}
        />
        <RadioCards
          name="hasChildren"
          legend={t("hasChildren")}
          choices={["true", "false"].map((value) => ({ value, label: common(value === "true" ? "yes" : "no") }))}
          chosen={profile.hasChildren === null ? undefined : String(profile.hasChildren)}
          dataType="boolean"
          columns={2}
        />
        <CheckCards
          name="ownPets[]"
          legend={t("ownPets")}
          hint={t("ownPetsHint")}
          choices={animals}
          chosen={profile.ownPets}
          columns={3}
        />
      </Card>
      <Card as="section" className="flex flex-col gap-5">
        <CheckCards
          name="languages[]"
          legend={t("languages")}
          choices={Object.values(Language).map((value) => ({ value, label: languageName.of(value) ?? value }))}
          chosen={profile.languages}
          columns={3}
        />
        <CheckCards
          name="knownSpecies[]"
          legend={t("knownSpecies")}
          hint={t("knownSpeciesHint")}
          choices={animals}
          chosen={profile.knownSpecies}
          columns={3}
        />
        <Field name="experienceYears" label={t("years")} hint={t("yearsHint")} required>
          <WholeNumber min={0} max={80} value={profile.experienceYears} />
        </Field>
        <Field name="experience" label={t("experience")} hint={t("experienceHint", EXPERIENCE)} required>
          <Textarea defaultValue={profile.experience ?? ""} minLength={EXPERIENCE.min} maxLength={EXPERIENCE.max} />
        </Field>
      </Card>
      <SubmitButton className="self-start max-sm:w-full">{doneHref ? care("saveNext") : common("save")}</SubmitButton>
    </ApiForm>
  );
}

function WholeNumber({ min, max, value }: { min: number; max: number; value: number | null }) {
  return (
    <Input
      type="number"
      data-type="number"
      min={min}
      max={max}
      step={1}
      defaultValue={value ?? ""}
      className="sm:max-w-32"
    />
  );
}
