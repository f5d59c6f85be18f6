"use client";
import { ResultCard, type ResultWords } from "@/components/search/result-card";

interface Props {
  locale: string;
  /** `pin` is the one on the map that stands for them. */
  cards: (ResultWords & { pin?: number | undefined })[];
  compare: string;
  /** This search, to come back to. */
  back: string;
}

/** The caregivers found. A card and its pin have the same `data-pin`; see hover-sync.tsx. */
export function ResultList({ cards, ...shared }: Props) {
  return (
    <ul className="mt-4 flex flex-col gap-4">
      {cards.map(({ pin, ...words }, index) => (
        <li key={words.id} id={words.id} data-pin={pin} className="group scroll-mt-24">
          <ResultCard {...shared} words={words} isFirst={index === 0} />
        </li>
      ))}
    </ul>
  );
}
