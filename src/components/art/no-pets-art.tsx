import { Frame, Ground } from "./frame";

/** A basket, a blanket and a ball, all waiting. */
export function NoPetsArt() {
  return (
    <Frame>
      <Ground />
      <path d="M62 120c14-26 142-26 156 0z" className="fill-(--art-cloth)" />
      <path
        d="M54 116h172c6 0 9 5 8 11l-7 36c-1 6-5 9-11 9H64c-6 0-10-3-11-9l-7-36c-1-6 2-11 8-11z"
        className="fill-(--art-brick-soft)"
      />
      <path d="M104 116h72v14c0 22-72 22-72 0z" className="fill-(--art-path)" />
      <circle cx="262" cy="152" r="20" className="fill-accent" />
      <path
        d="M246 142c12 8 22 8 32 0m-32 20c12-8 22-8 32 0"
        fill="none"
        strokeWidth="3.5"
        className="stroke-(--art-plaster)"
      />
      <g className="fill-brand" opacity="0.8">
        <ellipse cx="140" cy="60" rx="15" ry="12" />
        <circle cx="120" cy="44" r="6.5" />
        <circle cx="133" cy="34" r="6.5" />
        <circle cx="148" cy="34" r="6.5" />
        <circle cx="161" cy="44" r="6.5" />
      </g>
    </Frame>
  );
}
