import type { ReactNode } from "react";

/** The position of a figure in a scene, in the scene's own units; `flip` mirrors it. */
export interface Placement {
  x?: number;
  y?: number;
  scale?: number;
  flip?: boolean;
}

/** The SVG transform for a figure; an attribute, not a style, so a strict CSP lets it pass. */
export const transformOf = ({ x = 0, y = 0, scale = 1, flip = false }: Placement) =>
  `translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`;

/** A decorative picture, 320 × 200; the text is beside it. */
export function Frame({ className = "w-full", children }: { className?: string; children: ReactNode }) {
  return (
    <svg viewBox="0 0 320 200" aria-hidden="true" className={className}>
      {children}
    </svg>
  );
}

/** The ground of a scene. */
export function Ground({ y = 172 }: { y?: number }) {
  return (
    <path d={`M24 ${y}h272`} strokeWidth="4" strokeLinecap="round" opacity="0.35" className="stroke-(--art-line)" />
  );
}

/** A cat that sits and looks at you; 62 × 66, seat on y = 66. */
export function Cat({ dark = false, ...at }: Placement & { dark?: boolean }) {
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

/** A dog on its feet, looking right; 126 × 90, paws on y = 90. */
export function Dog(at: Placement) {
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

/** A street tree, clipped round; 80 × 150, foot on y = 150. */
export function Tree(at: Placement) {
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
