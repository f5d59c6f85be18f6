"use client";

/** A pin as it is drawn: its place, its text, the caregiver it leads to, and what it says to screen readers. */
export interface DrawnPin {
  key: number;
  x: number;
  y: number;
  text: string;
  id: string;
  label: string;
}

interface Props {
  /** Width and height of the drawing. */
  size: number;
  label: string;
  /** The places as one path of dots. */
  dots: string;
  names: [x: number, y: number, name: string][];
  pins: DrawnPin[];
}

/** The lowest price at this spot; links to the first caregiver of the cluster, and is highlighted with its cards. */
function PricePin({ size, pin: { key, x, y, text, id, label } }: { size: number; pin: DrawnPin }) {
  const width = 22 + text.length * 8;
  // The point stays where it is; the plate stays on the map.
  const left = Math.min(Math.max(-width / 2, 4 - x), size - 4 - width - x);
  return (
    <a href={`#${id}`} data-pin={key} aria-label={label} className="group cursor-pointer">
      <g transform={`translate(${x} ${y})`}>
        <rect x={left} y="-38" width={width} height="30" rx="15" className="pin-shape stroke-surface stroke-2" />
        <path d="m-6-9 6 9 6-9z" className="pin-shape" />
        <text x={left + width / 2} y="-18" textAnchor="middle" className="fill-on-brand text-[14px] font-bold">
          {text}
        </text>
      </g>
    </a>
  );
}

/** Names nearer to the edge than this turn inwards. */
const EDGE = 60;

/** The land around a search as dots with names, and a pin with the lowest price wherever someone was found. */
export function MapDrawing({ size, label, dots, names, pins }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it.
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="group"
      aria-label={label}
      className="w-full rounded-lg border border-line bg-sunken"
    >
      <circle
        cx={size / 2}
        cy={size / 2}
        r={Math.round(size / 2 / 1.25)}
        strokeDasharray="4 6"
        className="fill-surface stroke-strong"
      />
      <path d={dots} strokeWidth="6" strokeLinecap="round" opacity="0.45" className="stroke-strong" />
      <g aria-hidden="true" className="fill-muted text-[13px] font-medium">
        {names.map(([x, y, name]) => {
          const anchor = x < EDGE ? "start" : x > size - EDGE ? "end" : "middle";
          return (
            <text key={name} x={x} y={y > size - 24 ? y - 10 : y + 18} textAnchor={anchor}>
              {name}
            </text>
          );
        })}
      </g>
      {pins.map((pin) => (
        <PricePin key={pin.key} size={size} pin={pin} />
      ))}
    </svg>
  );
}
