import { Cat, Dog, Frame, Ground, Tree } from "@/components/illustrations/figures";

/** Choosing and asking: a card with a face, days ticked, and a cat that has opinions. */
export function RequestArt() {
  return (
    <Frame>
      <Ground />
      <g className="fill-surface">
        <rect x="76" y="26" width="150" height="146" rx="14" />
      </g>
      <circle cx="106" cy="58" r="17" className="fill-(--art-skin)" />
      <path d="M89 56c0-14 8-20 17-20s17 6 17 20c-8 0-14-3-18-8-3 5-8 8-16 8z" className="fill-(--art-roof)" />
      <g className="fill-line">
        <rect x="134" y="46" width="72" height="9" rx="4.5" />
        <rect x="134" y="62" width="46" height="9" rx="4.5" />
      </g>
      {[0, 1, 2, 3, 4].map((day) => (
        <g key={day}>
          <rect
            x={92 + day * 24}
            y="90"
            width="18"
            height="18"
            rx="5"
            className={day > 1 && day < 4 ? "fill-accent" : "fill-sunken"}
          />
          <rect x={92 + day * 24} y="114" width="18" height="18" rx="5" className="fill-sunken" />
        </g>
      ))}
      <rect x="92" y="144" width="118" height="16" rx="8" className="fill-brand" />
      <Cat x={222} y={98} scale={1.12} />
    </Frame>
  );
}

/** An accepted request: house, key and a yes. */
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

/** A dog with everything it needs: grass, a tree, a full bowl. */
export function CareArt() {
  return (
    <Frame>
      <path d="M0 150c70-34 150-30 190-14s90 10 130-10v74H0z" className="fill-(--art-hill)" />
      <circle cx="252" cy="50" r="22" className="fill-accent" />
      <Tree x={28} y={40} scale={0.88} />
      <Ground />
      <Dog x={104} y={82} />
      <path d="M236 152h44l-7 20h-30z" className="fill-(--art-cloth)" />
      <path d="M240 152c4-12 32-12 36 0z" className="fill-(--art-brick)" />
    </Frame>
  );
}

/** An armchair without a free seat: a dog before it, a cat on it. */
export function JoinArt({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 420 260" aria-hidden="true" className={className}>
      <path d="M-900 226h2400v34H-900z" className="fill-(--art-path)" />
      <path d="M330 226V74" strokeWidth="6" className="stroke-(--art-line)" />
      <path d="m304 84 12-46h30l12 46z" className="fill-(--art-glass)" />
      <path d="M308 226h44l-6-12h-32z" className="fill-(--art-line)" />
      <path d="M126 92c0-22 14-36 36-36h76c22 0 36 14 36 36v90H126z" className="fill-(--art-cloth)" />
      <path
        d="M98 138c0-14 10-22 22-22s22 8 22 22v32h116v-32c0-14 10-22 22-22s22 8 22 22v78H98z"
        className="fill-(--art-cloth)"
      />
      <path d="M142 166h116v18H142z" opacity="0.2" className="fill-(--art-line)" />
      <path d="M110 214h14v14h-14zm166 0h14v14h-14z" className="fill-(--art-roof)" />
      <Cat x={172} y={92} scale={1.15} />
      <Dog x={6} y={134} scale={1.05} />
    </svg>
  );
}

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
