"use client";
import { Icon } from "@/components/illustrations/icon";
import { PlaceField } from "@/components/search/place-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";

/** What the fields are called, in the reader's language. */
type Word =
  | "title"
  | "text"
  | "place"
  | "placeHint"
  | "service"
  | "anyService"
  | "species"
  | "anySpecies"
  | "from"
  | "to";

interface Props {
  locale: string;
  words: Record<Word | "submit", string>;
  services: [value: string, label: string][];
  species: [value: string, label: string][];
  /** The days that can be chosen. */
  dates: { min: string; max: string };
}

const options = (choices: Props["services"]) => choices.map(([value, label]) => ({ value, label }));

/** The search as a plain GET form: it works before, and without, any JavaScript. */
export function SearchCard({ locale, words, services, species, dates }: Props) {
  return (
    <Card as="section" raised>
      <h2 className="text-2xl">{words.title}</h2>
      <p className="mt-1 mb-5 text-muted">{words.text}</p>
      {/* The search says what is wrong with the dates, in the reader's language. */}
      <form noValidate action={`/${locale}/search`} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-12">
        <PlaceField
          label={words.place}
          hint={words.placeHint}
          locale={locale}
          className="sm:col-span-2 lg:col-span-4"
        />
        <Field name="service" label={words.service} className="lg:col-span-4">
          <Select placeholder={words.anyService} options={options(services)} />
        </Field>
        <Field name="species" label={words.species} className="lg:col-span-4">
          <Select placeholder={words.anySpecies} options={options(species)} />
        </Field>
        <div className="grid grid-cols-2 gap-4 sm:col-span-2 lg:col-span-8">
          <Field name="from" label={words.from}>
            <Input type="date" {...dates} />
          </Field>
          <Field name="to" label={words.to}>
            <Input type="date" {...dates} />
          </Field>
        </div>
        <Button type="submit" block className="sm:col-span-2 lg:col-span-4">
          <Icon name="search" className="size-5" />
          {words.submit}
        </Button>
      </form>
    </Card>
  );
}
