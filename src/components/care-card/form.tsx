import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { cardWords } from "@/components/care-card/words";
import { Card } from "@/components/ui/card";
import { CheckCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { CareCard } from "@/domain/pets/care-card";
import { type CarePlan, PLAN_CHOICES } from "@/domain/pets/schema";

type Props = { card: CareCard };

const EMPTY: CarePlan = { food: [], medicine: [], behaviour: [], getsOnWith: [], avoids: [] };

/** What an owner fills in about the care of one animal; nothing is required. */
export function CarePlanForm({ card: { pet, plan } }: Props) {
  const locale = useLocale();
  const words = cardWords(locale);
  const { fields, sections } = words;
  const values = plan ?? EMPTY;
  const path = `/pets/${pet.id}/care-card`;
  const note = (name: "feeding" | "medicineNote" | "walks" | "alone" | "behaviourNote" | "emergency") => (
    <Field name={name} label={fields[name]}>
      <Textarea maxLength={1000} rows={3} defaultValue={values[name] ?? ""} />
    </Field>
  );
  const number = (name: "mealsPerDay" | "walksPerDay" | "walkMinutes" | "aloneHours", min: number, max: number) => (
    <Field name={name} label={fields[name]}>
      <Input type="number" data-type="number" min={min} max={max} step={1} defaultValue={values[name] ?? ""} />
    </Field>
  );
  const choices = (name: keyof typeof PLAN_CHOICES, names: Record<string, string>) =>
    PLAN_CHOICES[name].map((value) => ({ value, label: names[value] ?? value }));
  const checks = (name: "food" | "medicine" | "behaviour" | "getsOnWith" | "avoids", names: Record<string, string>) => (
    <CheckCards
      name={`${name}[]`}
      legend={fields[name]}
      choices={choices(name, names)}
      chosen={[...values[name]]}
      columns={3}
    />
  );
  return (
    <ApiForm action={`/api${path}`} method="PUT" doneHref={`/${locale}${path}`}>
      <Part title={sections.feeding}>
        {number("mealsPerDay", 1, 12)}
        {checks("food", words.food)}
        {note("feeding")}
      </Part>
      <Part title={sections.medicine}>
        {checks("medicine", words.medicine)}
        {note("medicineNote")}
      </Part>
      <Part title={sections.walks}>
        <div className="grid gap-5 sm:grid-cols-2">
          {number("walksPerDay", 0, 12)}
          {number("walkMinutes", 5, 300)}
        </div>
        {pet.species === "DOG" && (
          <Field name="offLeash" label={fields.offLeash}>
            <Select
              placeholder="–"
              options={choices("offLeash", words.offLeash)}
              defaultValue={values.offLeash ?? ""}
            />
          </Field>
        )}
        {note("walks")}
      </Part>
      <Part title={sections.alone}>
        {number("aloneHours", 0, 24)}
        {note("alone")}
      </Part>
      <Part title={sections.behaviour}>
        {checks("behaviour", words.behaviour)}
        {note("behaviourNote")}
      </Part>
      <Part title={sections.company}>
        {checks("getsOnWith", words.company)}
        {checks("avoids", words.company)}
      </Part>
      <Part title={sections.emergency}>
        {note("emergency")}
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="vetName" label={fields.vetName}>
            <Input maxLength={120} autoComplete="off" defaultValue={values.vetName ?? ""} />
          </Field>
          <Field name="vetPhone" label={fields.vetPhone}>
            <Input type="tel" maxLength={30} autoComplete="off" defaultValue={values.vetPhone ?? ""} />
          </Field>
        </div>
        <Field name="chip" label={fields.chip} hint={fields.chipHint}>
          <Input inputMode="numeric" maxLength={25} autoComplete="off" defaultValue={values.chip ?? ""} />
        </Field>
      </Part>
      <SubmitButton className="self-start max-sm:w-full">{words.save}</SubmitButton>
    </ApiForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section" className="flex flex-col gap-5">
      <h2 className="text-xl">{title}</h2>
      {children}
    </Card>
  );
}
