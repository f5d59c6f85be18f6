import { useTranslations } from "next-intl";
import type { SearchMap } from "@/domain/caregivers/search-map";
import { inFrame, MAP_SIZE } from "./map-frame";
import type { MapPin } from "./map-pins";
import { PricePin } from "./price-pin";

/** Names nearer to the edge than this turn inwards. */
const EDGE = 60;

/** The land around a search as dots with names, and a pin with the lowest price wherever someone was found. */
export function DotMap({ map, pins, place }: { map: SearchMap; pins: MapPin[]; place: string }) {
  const t = useTranslations("search");
  const at = inFrame(map);
  const dots = map.dots.map(at).map(({ x, y }) => `M${x} ${y}h0`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it.
    <svg
      viewBox={`0 0 ${MAP_SIZE} ${MAP_SIZE}`}
      role="group"
      aria-label={t("map", { place })}
      className="w-full rounded-lg border border-line bg-sunken"
    >
      <circle
        cx={MAP_SIZE / 2}
        cy={MAP_SIZE / 2}
        r={Math.round(MAP_SIZE / 2 / 1.25)}
        strokeDasharray="4 6"
        className="fill-surface stroke-strong"
      />
      <path d={dots.join("")} strokeWidth="6" strokeLinecap="round" opacity="0.45" className="stroke-strong" />
      <g aria-hidden="true" className="fill-muted text-[13px] font-medium">
        {map.names.map((named) => {
          const { x, y } = at(named);
          const anchor = x < EDGE ? "start" : x > MAP_SIZE - EDGE ? "end" : "middle";
          return (
            <text key={named.name} x={x} y={y > MAP_SIZE - 24 ? y - 10 : y + 18} textAnchor={anchor}>
              {named.name}
            </text>
          );
        })}
      </g>
      {pins.map((pin) => (
        <PricePin key={pin.ids[0]} pin={pin} />
      ))}
    </svg>
  );
}
