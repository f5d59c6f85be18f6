import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { planSections } from "@/components/care-card/plan-sections";
import { PrintButton } from "@/components/care-card/print-button";
import { CARD_LANGUAGES, type CardLanguage, cardDay, cardWords, ownName } from "@/components/care-card/words";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { interpolate } from "@/components/ui/interpolate";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { CareCard } from "@/domain/pets/care-card";
import { wallTime } from "@/lib/time";

interface Props {
  card: CareCard;
  language: CardLanguage;
  now: Date;
}

/** The card of an animal in one of four languages: choices in the reader's, words as they were written. */
export function CareCardView({ card, language, now }: Props) {
  const site = cardWords(useLocale());
  const words = cardWords(language);
  const { pet, plan, isOwner, seesAll, updatedAt } = card;
  const path = `/pets/${pet.id}/care-card`;
  const sections = plan ? planSections(card, language) : [];
  const isEmpty = sections.length === 0 && card.vaccinations.length === 0;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <SegmentedNav
          label={site.readIn}
          items={CARD_LANGUAGES.map((each) => ({ href: `${path}?lang=${each}`, label: ownName(each) }))}
          current={`${path}?lang=${language}`}
        />
        <div className="flex flex-wrap gap-3">
          {!isEmpty && <PrintButton label={site.print} />}
          {isOwner && <ButtonLink href={`${path}/edit`}>{isEmpty ? site.fill : site.edit}</ButtonLink>}
        </div>
      </div>
      {isEmpty && <p className="text-muted">{isOwner ? site.emptyOwner : site.emptyOther}</p>}
      {!seesAll && <Alert tone="info">{site.closed}</Alert>}
      <div lang={language} className="flex flex-col gap-6">
        {sections.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <DescriptionList rows={rows} />
          </Section>
        ))}
        {card.vaccinations.length > 0 && (
          <Section title={words.sections.vaccinations}>
            <Vaccinations card={card} language={language} now={now} />
          </Section>
        )}
        {updatedAt && (
          <p className="text-sm text-muted">
            {interpolate(words.updated, { day: cardDay(wallTime(updatedAt).date, language) })}
          </p>
        )}
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section" className="break-inside-avoid">
      <h2 className="mb-2 text-xl">{title}</h2>
      {children}
    </Card>
  );
}

function Vaccinations({ card, language, now }: Props) {
  const { vaccines, vaccination } = cardWords(language);
  const today = wallTime(now).date;
  return (
    <ul className="flex flex-col gap-1">
      {card.vaccinations.map(({ id, kind, expiresOn }) => (
        <li key={id}>
          <span className="font-semibold">{vaccines[kind]}</span>:{" "}
          <span className={expiresOn < today ? "text-danger" : undefined}>
            {interpolate(expiresOn < today ? vaccination.expired : vaccination.validUntil, {
              day: cardDay(expiresOn, language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
