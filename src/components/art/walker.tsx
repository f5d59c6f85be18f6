import { type PlaceAt, transformOf } from "./place-at";

/** Someone out for a walk, going right, hand held out for a leash; 84 × 150, shoes on y = 150. */
export function Walker(at: PlaceAt) {
  return (
    <g transform={transformOf(at)}>
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M34 92 28 120 12 140" strokeWidth="13" className="stroke-(--art-line)" />
        <path d="M38 92 48 118 50 144" strokeWidth="13" className="stroke-(--art-roof)" />
      </g>
      <path d="M6 137c4-2 9 1 12 5l-4 8c-6-1-12-6-13-9z" className="fill-(--art-brick)" />
      <path d="M44 141h12c6 1 11 4 12 9H44z" className="fill-(--art-brick)" />
      <path d="M24 48c1-10 7-15 15-15 9 0 15 6 15 16l5 46c-14 5-29 5-42 0z" className="fill-(--art-cloth)" />
      <path
        d="M45 48c6 8 10 16 14 22l15 4"
        fill="none"
        strokeWidth="11"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-(--art-leaf-deep)"
      />
      <circle cx="77" cy="75" r="5.5" className="fill-(--art-skin)" />
      <path d="M33 24h13v11H33z" className="fill-(--art-skin)" />
      <circle cx="41" cy="18" r="13" className="fill-(--art-skin)" />
      <path
        d="M26 20C24 6 34 0 43 1c9 1 14 8 13 13-9 1-16-1-20-5-1 5-2 8-4 10 0 5-2 8-4 9-1-2-2-5-2-8z"
        className="fill-(--art-roof)"
      />
      <path d="M27 31c8 5 18 6 25 3l1 8c-8 3-19 2-27-2z" className="fill-accent" />
      <path d="m28 38-8 20 8 3 7-20z" className="fill-accent" />
    </g>
  );
}
