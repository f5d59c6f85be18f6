"use client";
import { ResultCard, type ResultWords } from "@/components/search/result-card";

interface Props {
  locale: string;
  cards: ResultWords[];
  compare: string;
  /** This search, to come back to. */
  back: string;
}

/** The caregivers found. Each has its number as `data-pin`; see hover-sync.tsx. */
export function ResultList({ cards, ...shared }: Props) {
  return (
    <ul className="mt-4 flex flex-col gap-4">
      {cards.map((words, index) => (
        <li key={words.id} id={words.id} data-pin={index} className="group scroll-mt-24">
          <ResultCard {...shared} words={words} isFirst={index === 0} />
        </li>
      ))}
    </ul>
  );
}
