"use client";
import { spriteHref } from "@/components/illustrations/sprite";
import { MAP_SIZE } from "@/components/search/map/size";

/** Everything that is seen of a map, in pixels of the drawing. */
export interface Seen {
  /** Belgium, as an outline; null under raster tiles. */
  outline: { x: number; y: number; width: number; height: number } | null;
  tiles: { href: string; x: number; y: number; size: number }[];
  /** The circle that was searched. */
  circle: [x: number, y: number, radius: number];
  names: [x: number, y: number, name: string][];
  pins: Pin[];
}

/** A price, the caregiver it leads to, the numbers of its cards, and what it says to screen readers. */
export type Pin = [x: number, y: number, text: string, id: string, numbers: string, label: string];

/** Names nearer to the edge than this turn inwards. */
const EDGE = 60;

/** The land around a search, and a pin with the lowest price wherever someone was found. */
export function MapDrawing({ label, seen: { outline, tiles, circle, names, pins } }: { label: string; seen: Seen }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it.
    <svg viewBox={`0 0 ${MAP_SIZE} ${MAP_SIZE}`} role="group" aria-label={label} className="map">
      {outline && <use href={spriteHref("belgium")} {...outline} />}
      {tiles.map(({ size, ...tile }) => (
        <image key={tile.href} {...tile} width={size} height={size} />
      ))}
      <circle cx={circle[0]} cy={circle[1]} r={circle[2]} className="map-circle" />
      <g aria-hidden="true" className="map-names">
        {names.map(([x, y, name]) => (
          <text key={name} x={x} y={y} textAnchor={x < EDGE ? "start" : x > MAP_SIZE - EDGE ? "end" : "middle"}>
            {name}
          </text>
        ))}
      </g>
      {pins.map((pin) => (
        <PricePin key={pin[4]} pin={pin} />
      ))}
    </svg>
  );
}

/** The lowest price at this spot; links to the first caregiver of the cluster, and is highlighted with its cards. */
function PricePin({ pin: [x, y, text, id, numbers, label] }: { pin: Pin }) {
  const width = 22 + text.length * 8;
  // The point stays where it is; the plate stays on the map.
  const left = Math.min(Math.max(-width / 2, 4 - x), MAP_SIZE - 4 - width - x);
  return (
    <a href={`#${id}`} data-pin={numbers} aria-label={label} className="group">
      <g transform={`translate(${x} ${y})`}>
        <rect x={left} y="-38" width={width} height="30" rx="15" className="pin-shape stroke-surface stroke-2" />
        <path d="m-6-9 6 9 6-9z" className="pin-shape" />
        <text x={left + width / 2} y="-18" textAnchor="middle" className="pin-text">
          {text}
        </text>
      </g>
    </a>
  );
}
