import { type PlaceAt, transformOf } from "./place-at";

/** A dog on its feet, looking right; 126 × 90, paws on y = 90. */
export function Dog(at: PlaceAt) {
  return (
    <g transform={transformOf(at)}>
      <path
        d="M16 46C5 40 2 27 7 16"
        fill="none"
        strokeWidth="8"
        strokeLinecap="round"
        className="stroke-(--art-fur)"
      />
      <g className="fill-(--art-fur) brightness-80">
        <path d="M34 56h12l-2 34H34z" />
        <path d="M64 56h11v34H65z" />
      </g>
      <g className="fill-(--art-fur)">
        <path d="M14 48c0-12 10-16 26-16h34c12 0 17 8 17 18 0 12-9 17-20 17H34c-13 0-20-7-20-19z" />
        <path d="M19 56h15l-3 29c-.4 3-2 5-5 5h-5z" />
        <path d="M76 56h13l-2 29c-.2 3-2 5-5 5h-5z" />
        <path d="M70 38c4-17 12-27 26-27 8 0 12 4 14 10l11 4c5 2 4 10-1 11l-13 2c-6 7-12 13-22 15z" />
      </g>
      <path d="M121 25c5 2 4 10-1 11l-13 2c2-6 7-11 14-13z" className="fill-(--art-fur-light)" />
      <path d="M74 62c6-2 12-6 15-12 2 8-2 15-10 17z" className="fill-(--art-fur-light)" />
      <path d="M89 12c-10 1-15 14-12 27 8 1 16-9 17-22z" className="fill-(--art-roof)" />
      <path d="M77 41c5 5 11 7 17 6" fill="none" strokeWidth="5" strokeLinecap="round" className="stroke-accent" />
      <circle cx="104" cy="22" r="2.4" className="fill-(--art-line)" />
      <circle cx="122" cy="28" r="3.6" className="fill-(--art-line)" />
    </g>
  );
}
