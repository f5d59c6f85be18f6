import type { ReactNode } from "react";
import { type CardLanguage, type CardWords, cardWords } from "@/components/care-card/words";
import { interpolate } from "@/components/ui/interpolate";
import type { CareCard } from "@/domain/pets/care-card";
import type { CarePlan } from "@/domain/pets/schema";
import { textLanguage } from "@/i18n/text-language";

/** Words of the owner, with their language where it is not the card's. */
function Note({ text, writer, language }: { text: string; writer: string; language: CardLanguage }) {
  const written = textLanguage(text) ?? writer;
  const name = new Intl.DisplayNames(language, { type: "language" }).of(written) ?? written;
  return (
    <>
      <p lang={written} className="whitespace-pre-line">
        {text}
      </p>
      {written !== language && (
        <p className="text-sm text-muted">{interpolate(cardWords(language).writtenIn, { language: name })}</p>
      )}
    </>
  );
}

/** What is filled in, part by part; parts without anything are left out. */
export function planSections({ plan, locale: writer }: CareCard, language: CardLanguage) {
  if (!plan) return [];
  const words = cardWords(language);
  const list = (all: readonly string[]) => new Intl.ListFormat(language).format(all);
  const row = (name: keyof CardWords["fields"], value: ReactNode) =>
    value === undefined || value === "" ? [] : [{ term: words.fields[name], value }];
  const note = (name: keyof CarePlan & keyof CardWords["fields"]) => {
    const text = plan[name];
    return typeof text === "string" && text ? row(name, <Note text={text} writer={writer} language={language} />) : [];
  };
  const number = (n: number | undefined, text: string) =>
    n === undefined ? undefined : interpolate(text, { n: String(n) });
  const { values, sections } = words;
  const parts = [
    {
      title: sections.feeding,
      rows: [
        ...row("mealsPerDay", number(plan.mealsPerDay, values.perDay)),
        ...row("food", list(plan.food.map((each) => words.food[each]))),
        ...note("feeding"),
      ],
    },
    {
      title: sections.medicine,
      rows: [...row("medicine", list(plan.medicine.map((each) => words.medicine[each]))), ...note("medicineNote")],
    },
    {
      title: sections.walks,
      rows: [
        ...row("walksPerDay", number(plan.walksPerDay, values.perDay)),
        ...row("walkMinutes", number(plan.walkMinutes, values.minutes)),
        ...row("offLeash", plan.offLeash && words.offLeash[plan.offLeash]),
        ...note("walks"),
      ],
    },
    {
      title: sections.alone,
      rows: [...row("aloneHours", number(plan.aloneHours, values.hours)), ...note("alone")],
    },
    {
      title: sections.behaviour,
      rows: [...row("behaviour", list(plan.behaviour.map((each) => words.behaviour[each]))), ...note("behaviourNote")],
    },
    {
      title: sections.company,
      rows: [
        ...row("getsOnWith", list(plan.getsOnWith.map((each) => words.company[each]))),
        ...row("avoids", list(plan.avoids.map((each) => words.company[each]))),
      ],
    },
    {
      title: sections.emergency,
      rows: [
        ...note("emergency"),
        ...row("vetName", plan.vetName),
        ...row("vetPhone", plan.vetPhone),
        ...row("chip", plan.chip),
      ],
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}
