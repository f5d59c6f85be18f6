import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/format";
import { MAP_SIZE } from "./map-frame";
import type { MapPin } from "./map-pins";

/** From what price one can ask somebody here; leads to the first of them in the list, and lights up with their cards. */
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
