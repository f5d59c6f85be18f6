import { Frame, Ground } from "./frame";

/** An empty week on the wall and a leash on its hook. */
export function NoBookingsArt() {
  return (
    <Frame>
      <Ground />
      <rect x="70" y="30" width="130" height="124" rx="12" className="fill-surface" />
      <path d="M70 42a12 12 0 0 1 12-12h106a12 12 0 0 1 12 12v18H70z" className="fill-brand" />
      <path d="M98 22v18m74-18v18" strokeWidth="7" strokeLinecap="round" className="stroke-(--art-roof)" />
      {[0, 1, 2, 3].flatMap((column) =>
        [0, 1, 2].map((row) => (
          <rect
            key={`${column}-${row}`}
            x={84 + column * 27}
            y={72 + row * 26}
            width="20"
            height="18"
            rx="5"
            className="fill-sunken"
          />
        )),
      )}
      <circle cx="252" cy="44" r="7" className="fill-(--art-roof)" />
      <path
        d="M252 46c-22 26-22 62 0 66 20 4 24-20 8-26-22-8-34 34-12 66"
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        className="stroke-accent"
      />
      <circle cx="249" cy="155" r="6" fill="none" strokeWidth="4" className="stroke-(--art-line)" />
    </Frame>
  );
}
