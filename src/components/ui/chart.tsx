import { useTranslations } from "next-intl";

interface ChartTableProps {
  title: string;
  valueLabel: string;
  rows: { label: string; shown: string }[];
}

/** The values of a chart as a table to open, for readers who cannot see the drawing or need the exact figure. */
export function ChartTable({ title, valueLabel, rows }: ChartTableProps) {
  const t = useTranslations("common");
  return (
    <details className="mt-2 text-sm">
      <summary className="link inline-flex min-h-9 items-center pointer-coarse:min-h-11">{t("tableOf")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={title} tabIndex={0} className="mt-2 max-h-80 max-w-sm overflow-y-auto">
        <table className="w-full text-left">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-muted">
              <th scope="col">{title}</th>
              <th scope="col" className="text-right">
                {valueLabel}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, shown }) => (
              <tr key={label}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <td className="figures text-right">{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

interface Bar {
  label: string;
  value: number;
  /** The value in words: "€ 130,00". */
  shown: string;
}

/** In units of the drawing, which is about as wide as a phone; on a wide screen it grows and its text keeps its size. */
const WIDTH = 400;
const HEIGHT = 150;
const FLOOR = HEIGHT - 22;

interface BarChartProps {
  title: string;
  bars: Bar[];
  valueLabel: string;
  /** More bars than there is room for labels: only the highest bar says its value, and the ends their labels. */
  crowded?: boolean;
}

/** Bars rendered on the server; ChartTable has the exact figures. */
export function BarChart({ title, bars, valueLabel, crowded = false }: BarChartProps) {
  const highest = bars.reduce((best, { value }, index) => (value > (bars[best]?.value ?? 0) ? index : best), 0);
  const top = Math.max(1, ...bars.map(({ value }) => value));
  const slot = WIDTH / Math.max(1, bars.length);
  const barWidth = Math.min(36, slot * 0.6);
  return (
    <figure className="@container">
      <figcaption className="mb-3 font-display text-lg font-bold">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="w-full max-w-2xl">
        <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} className="stroke-line" strokeWidth="1" />
        {bars.map(({ label, value, shown }, index) => {
          const height = (value / top) * (FLOOR - 22);
          const middle = index * slot + slot / 2;
          return (
            <g key={label} textAnchor="middle" className="text-[15px] @xs:text-[13px] @xl:text-[9px]">
              <rect
                x={middle - barWidth / 2}
                y={FLOOR - height}
                width={barWidth}
                height={height}
                rx="4"
                className="fill-brand"
              />
              {value > 0 && (!crowded || index === highest) && (
                <text
                  x={crowded ? Math.min(Math.max(middle, 40), WIDTH - 40) : middle}
                  y={FLOOR - height - 6}
                  className="fill-ink font-semibold"
                >
                  {shown}
                </text>
              )}
              {!crowded && (
                <text x={middle} y={HEIGHT - 6} className="fill-muted">
                  {label}
                </text>
              )}
            </g>
          );
        })}
        {crowded && (
          <g className="fill-muted text-[15px] @xs:text-[13px] @xl:text-[9px]">
            <text x="0" y={HEIGHT - 6}>
              {bars[0]?.label}
            </text>
            <text x={WIDTH} y={HEIGHT - 6} textAnchor="end">
              {bars.at(-1)?.label}
            </text>
          </g>
        )}
      </svg>
      <ChartTable title={title} valueLabel={valueLabel} rows={bars} />
    </figure>
  );
}

interface Point {
  /** Names the point in the table: "14:05". */
  label: string;
  value: number;
  /** The value in words: "120 ms". */
  shown: string;
}

/** In units of the drawing; it grows and shrinks with its column, and its text stays about 13 px. */
const LINE_WIDTH = 400;
const LINE_HEIGHT = 150;
const LINE_FLOOR = LINE_HEIGHT - 22;
const CEILING = 26;

/** A line rendered on the server; ChartTable has the exact figures. */
export function LineChart({ title, points, valueLabel }: { title: string; points: Point[]; valueLabel: string }) {
  const highest = points.reduce<Point | undefined>(
    (top, each) => (top && top.value >= each.value ? top : each),
    undefined,
  );
  const top = Math.max(1, highest?.value ?? 0);
  const x = (index: number) => (index / Math.max(1, points.length - 1)) * LINE_WIDTH;
  const y = (value: number) => LINE_FLOOR - (value / top) * (LINE_FLOOR - CEILING);
  const line = points.map(({ value }, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <figure className="@container min-w-0">
      <figcaption className="mb-3 font-display text-lg font-bold">{title}</figcaption>
      <svg viewBox={`0 0 ${LINE_WIDTH} ${LINE_HEIGHT}`} aria-hidden="true" className="w-full max-w-2xl">
        <polygon points={`0,${LINE_FLOOR} ${line} ${LINE_WIDTH},${LINE_FLOOR}`} className="fill-brand-soft" />
        <line x1="0" x2={LINE_WIDTH} y1={LINE_FLOOR} y2={LINE_FLOOR} className="stroke-line" strokeWidth="1" />
        <polyline points={line} fill="none" className="stroke-brand" strokeWidth="2" strokeLinejoin="round" />
        <g className="fill-muted text-[20px] @xs:text-[15px] @md:text-[12px] @xl:text-[9px]">
          <text x="0" y="17">
            {highest?.shown}
          </text>
          <text x="0" y={LINE_HEIGHT - 6}>
            {points[0]?.label}
          </text>
          <text x={LINE_WIDTH} y={LINE_HEIGHT - 6} textAnchor="end">
            {points.at(-1)?.label}
          </text>
        </g>
      </svg>
      <ChartTable title={title} valueLabel={valueLabel} rows={points} />
    </figure>
  );
}
