import { useLocale } from "next-intl";
import { cardDay, cardWords } from "@/components/care-card/words";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { CareCard } from "@/domain/pets/care-card";

/** The vaccinations of an animal, each with a button that removes it, and a form for the next. */
export function VaccinationsForm({ card: { pet, vaccinations } }: { card: CareCard }) {
  const locale = useLocale();
  const { sections, vaccines, vaccination } = cardWords(locale);
  const path = `/api/pets/${pet.id}/vaccinations`;
  return (
    <Card as="section" className="flex flex-col gap-5">
      <h2 className="text-xl">{sections.vaccinations}</h2>
      <p className="text-muted">{vaccination.hint}</p>
      {vaccinations.length === 0 && <p className="text-muted">{vaccination.none}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {vaccinations.map(({ id, kind, expiresOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <span className="font-semibold">{vaccines[kind]}</span>, {cardDay(expiresOn, locale)}
            </span>
            <ActionButton action={`${path}/${id}`} method="DELETE" variant="secondary" size="sm">
              {vaccination.remove}
              <span className="sr-only">: {vaccines[kind]}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
      <ApiForm action={path} resetOnDone>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="kind" label={vaccination.kind} required>
            <Select
              placeholder={vaccination.choose}
              options={Object.entries(vaccines).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="expiresOn" label={vaccination.expiresOn} required>
            <Input type="date" />
          </Field>
        </div>
        <SubmitButton variant="secondary" className="self-start">
          {vaccination.add}
        </SubmitButton>
      </ApiForm>
    </Card>
  );
}
