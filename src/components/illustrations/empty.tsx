import { Cat, Dog, Frame, Ground } from "@/components/illustrations/figures";

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

/** A jar with its first coin on the way. */
export function NoEarningsArt() {
  return (
    <Frame>
      <Ground />
      <path
        d="M112 72h96v10c10 6 14 14 14 26v46c0 12-8 18-18 18h-88c-10 0-18-6-18-18v-46c0-12 4-20 14-26z"
        opacity="0.75"
        className="fill-(--art-glass)"
      />
      <path d="M106 60h108v16H106z" className="fill-(--art-brick-soft)" />
      <path d="M98 148h124v6c0 12-8 18-18 18h-88c-10 0-18-6-18-18z" className="fill-accent" />
      <rect x="126" y="102" width="68" height="30" rx="8" className="fill-surface" />
      <path
        d="M150 124c-8-5-12-9-9-13 2-3 6-3 9 1 3-4 8-4 10-1 2 4-2 8-10 13z"
        className="fill-brand"
        transform="translate(9 0)"
      />
      <circle cx="160" cy="28" r="20" className="fill-accent" />
      <path
        d="M167 20c-9-6-17 1-17 8s8 14 17 8m-21-11h13m-13 6h13"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        className="stroke-(--art-roof)"
      />
    </Frame>
  );
}

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

/** A looking glass over an empty map; the cat knows nothing. */
export function NoResultsArt() {
  return (
    <Frame>
      <Ground />
      <path d="m56 58 44-16 48 16 48-16v106l-48 16-48-16-44 16z" className="fill-surface" />
      <path d="M100 42v106m48-90v106" strokeWidth="3" className="stroke-line" />
      <path
        d="M70 124c20-26 40 8 58-16s30-10 54-34"
        fill="none"
        strokeWidth="4"
        strokeDasharray="2 10"
        strokeLinecap="round"
        className="stroke-brand"
      />
      <circle cx="176" cy="92" r="32" opacity="0.6" className="fill-(--art-glass)" />
      <circle cx="176" cy="92" r="32" fill="none" strokeWidth="8" className="stroke-(--art-roof)" />
      <path d="m200 116 24 26" strokeWidth="12" strokeLinecap="round" className="stroke-accent" />
      <Cat x={226} y={106} />
    </Frame>
  );
}

/** A dog that lost the trail: for "not found". */
export function LostArt() {
  return (
    <Frame>
      <Ground />
      <path d="M246 172V64" strokeWidth="7" strokeLinecap="round" className="stroke-(--art-roof)" />
      <path d="M206 58h70l16 15-16 15h-70z" className="fill-accent" />
      <path d="M286 100h-60l-16 14 16 14h60z" className="fill-(--art-cloth)" />
      <Dog x={52} y={82} />
      <path
        d="M150 46c0-14 20-14 20-1 0 9-10 9-10 19m0 12v1"
        fill="none"
        strokeWidth="6"
        strokeLinecap="round"
        className="stroke-brand"
      />
    </Frame>
  );
}
