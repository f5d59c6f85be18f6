import { useLocale } from "next-intl";
import type { SearchCard } from "@/domain/caregivers/search-card";
import type { SearchMap } from "@/domain/caregivers/search-map";
import { formatMoney } from "@/lib/format";
import { mapPins } from "./map-pins";

const SIZE = 480;

/** The land around a search as dots with names, and a pin with the lowest price wherever someone was found. */
export function DotMap({ map, cards, label }: { map: SearchMap; cards: SearchCard[]; label: string }) {
  const locale = useLocale();
  const { box, radiusKm } = map;
  const x = (lng: number) => Math.round(((lng - box.west) / (box.east - box.west)) * SIZE);
  const y = (lat: number) => Math.round(((box.north - lat) / (box.north - box.south)) * SIZE);
  const dots = map.dots.map(({ lat, lng }) => `M${x(lng)} ${y(lat)}h0`).join("");
  const pins = mapPins(
    cards.flatMap(({ point, priceCents }) => (point ? [{ x: x(point.lng), y: y(point.lat), priceCents }] : [])),
  );
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={label}
      className="w-full rounded-lg border border-line bg-sunken"
    >
      <circle cx={SIZE / 2} cy={SIZE / 2} r={Math.round(SIZE / 2 / 1.25)} className="fill-surface" data-km={radiusKm} />
      <path d={dots} strokeWidth="6" strokeLinecap="round" className="stroke-line" />
      <g className="fill-muted text-[13px]" textAnchor="middle">
        {map.names.map(({ lat, lng, name }) => (
          <text key={name} x={x(lng)} y={y(lat) + 18}>
            {name}
          </text>
        ))}
      </g>
      {pins.map(({ x, y, priceCents, count }) => {
        const text = `${formatMoney(priceCents, locale, { whole: true })}${count > 1 ? ` · ${count}` : ""}`;
        const width = 20 + text.length * 8;
        return (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <path d="m-6-10 6 10 6-10z" className="fill-brand" />
            <rect x={-width / 2} y="-36" width={width} height="28" rx="14" className="fill-brand" />
            <text y="-17" textAnchor="middle" className="fill-on-brand text-[14px] font-bold">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
