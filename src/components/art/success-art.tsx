import { Cat } from "./cat";
import { Dog } from "./dog";
import { Frame, Ground } from "./frame";

/** It worked, it is paid: a dog and a cat who agree for once. */
export function SuccessArt() {
  return (
    <Frame>
      <circle cx="160" cy="74" r="56" opacity="0.5" className="fill-accent" />
      <Ground />
      <Dog x={56} y={82} />
      <Cat x={206} y={104} scale={1.04} />
      <circle cx="206" cy="48" r="25" className="fill-success" />
      <path
        d="m194 48 9 9 16-18"
        fill="none"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-surface"
      />
    </Frame>
  );
}
