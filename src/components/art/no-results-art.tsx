import { Cat } from "./cat";
import { Frame, Ground } from "./frame";

/** A looking glass over an empty map; the cat knows nothing. */
export function NoResultsArt() {
  return (
    <Frame>
      <Ground />
      <path d="m56 58 44-16 48 16 48-16v106l-48 16-48-16-44 16z" className="fill-surface" />
      <path d="M100 42v106m48-90v106" strokeWidth="3" className="stroke-line" />
      <path
        d="M70 124c20-26 40 8 58-16s30-10 54-34"
        fill="none"
        strokeWidth="4"
        strokeDasharray="2 10"
        strokeLinecap="round"
        className="stroke-brand"
      />
      <circle cx="176" cy="92" r="32" opacity="0.6" className="fill-(--art-glass)" />
      <circle cx="176" cy="92" r="32" fill="none" strokeWidth="8" className="stroke-(--art-roof)" />
      <path d="m200 116 24 26" strokeWidth="12" strokeLinecap="round" className="stroke-accent" />
      <Cat x={226} y={106} />
    </Frame>
  );
}
