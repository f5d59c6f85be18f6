import { Cat } from "./cat";
import { Frame, Ground } from "./frame";

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
