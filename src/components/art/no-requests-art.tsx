import { Frame, Ground } from "./frame";

/** A letterbox with a bird on it and nothing in it. */
export function NoRequestsArt() {
  return (
    <Frame>
      <Ground />
      <path d="M152 108h16v64h-16z" className="fill-(--art-roof)" />
      <path d="M96 112V84c0-20 14-32 32-32h68c18 0 30 14 30 32v28z" className="fill-brand" />
      <path d="M96 112V84c0-20 12-32 30-32s30 12 30 32v28z" className="fill-(--art-leaf)" />
      <path d="M112 86h28v7h-28z" className="fill-(--art-line)" opacity="0.6" />
      <path d="M206 74V44h20v14h-14" className="fill-accent" />
      <g>
        <path d="M150 52c-16 0-26-12-24-26 2-10 14-14 21-7l34 20c-5 9-16 13-31 13z" className="fill-(--art-cloth)" />
        <path d="M127 25l-12 5 11 4z" className="fill-accent" />
        <circle cx="134" cy="25" r="2.4" className="fill-(--art-line)" />
        <path d="M146 32c10 0 18 5 22 12-10 3-20-1-22-12z" className="fill-(--art-leaf-deep)" />
      </g>
    </Frame>
  );
}
