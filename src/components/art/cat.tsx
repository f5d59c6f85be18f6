import { type PlaceAt, transformOf } from "./place-at";

/** A cat that sits and looks at you; 62 × 66, seat on y = 66. */
export function Cat({ dark = false, ...at }: PlaceAt & { dark?: boolean }) {
  const coat = dark ? "fill-(--art-roof)" : "fill-(--art-fur)";
  return (
    <g transform={transformOf(at)}>
      <path
        d="M46 60c12 2 16-8 10-16"
        fill="none"
        strokeWidth="7"
        strokeLinecap="round"
        className={dark ? "stroke-(--art-roof)" : "stroke-(--art-fur)"}
      />
      <path
        className={coat}
        d="M18 66C7 66 6 50 12 40c3-5 4-8 4-13-1-3-1-6-1-9l-1-14c0-2 2-3 3-1l8 7c4-1 8-1 12 0l8-7c1-2 3-1 3 1l-1 14c0 3 0 6-1 9 0 5 1 8 4 13 6 10 5 26-6 26z"
      />
      <path d="M24 66c-2-10 1-20 7-20s9 10 7 20z" className="fill-(--art-fur-light)" />
      <g className={dark ? "fill-(--art-glass)" : "fill-(--art-line)"}>
        <circle cx="24.5" cy="21" r="2.6" />
        <circle cx="37.5" cy="21" r="2.6" />
      </g>
      <path d="m29 26 2 2 2-2z" className="fill-accent" />
    </g>
  );
}
