import { Frame, Ground } from "./frame";

/** A door that opens: house, key and a yes. */
export function YesArt() {
  return (
    <Frame>
      <Ground />
      <path d="M78 172V88l56-48 56 48v84z" className="fill-(--art-plaster)" />
      <path
        d="m66 96 68-60 68 60"
        fill="none"
        strokeWidth="12"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-(--art-brick)"
      />
      <path d="M112 172v-54a22 22 0 0 1 44 0v54z" className="fill-(--art-leaf-deep)" />
      <circle cx="146" cy="142" r="3.5" className="fill-accent" />
      <circle cx="228" cy="70" r="30" className="fill-success" />
      <path
        d="m214 70 10 11 19-21"
        fill="none"
        strokeWidth="7"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-surface"
      />
      <g fill="none" strokeWidth="6" strokeLinecap="round" strokeLinejoin="round" className="stroke-accent">
        <circle cx="220" cy="138" r="13" />
        <path d="M233 138h38v11m-13-11v8" />
      </g>
    </Frame>
  );
}
