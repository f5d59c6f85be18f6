import { type PlaceAt, transformOf } from "./place-at";

/** A street tree, clipped round; 80 × 150, foot on y = 150. */
export function Tree(at: PlaceAt) {
  return (
    <g transform={transformOf(at)}>
      <path d="M36 84h8l3 66H33z" className="fill-(--art-roof)" />
      <ellipse cx="40" cy="52" rx="40" ry="50" className="fill-(--art-leaf-deep)" />
      <ellipse cx="34" cy="42" rx="26" ry="32" className="fill-(--art-leaf)" />
      <path
        d="M40 112V60m0 30 14-16m-14 2L28 62"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        className="stroke-(--art-roof)"
      />
    </g>
  );
}
