import { useLocale, useTranslations } from "next-intl";
import { MAP_SIZE, type MapPin, projectionOf } from "@/components/search/map-pins";
import type { SearchMap } from "@/domain/search/map";
import { formatMoney } from "@/i18n/format";

/** The lowest price at this spot; links to the first caregiver of the cluster, and is highlighted with its cards. */
export function PricePin({ pin: { x, y, priceCents, ids } }: { pin: MapPin }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const price = formatMoney(priceCents, locale, { whole: true });
  const text = ids.length > 1 ? `${price} · ${ids.length}` : price;
  const width = 22 + text.length * 8;
  // The point stays where it is; the plate stays on the map.
  const left = Math.min(Math.max(-width / 2, 4 - x), MAP_SIZE - 4 - width - x);
  return (
    <a
      href={`#${ids[0]}`}
      data-pin={ids[0]}
      aria-label={t("pin", { count: ids.length, price })}
      className="group cursor-pointer"
    >
      <g transform={`translate(${x} ${y})`}>
        <rect
          x={left}
          y="-38"
          width={width}
          height="30"
          rx="15"
          className="fill-brand stroke-surface stroke-2 transition-colors group-data-lit:fill-accent-ink"
        />
        <path d="m-6-9 6 9 6-9z" className="fill-brand transition-colors group-data-lit:fill-accent-ink" />
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
export function DotMap({ map, pins, place }: { map: SearchMap; pins: MapPin[]; place: string }) {
  const t = useTranslations("search");
  const at = projectionOf(map);
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
