import { ChartTable } from "./chart-table";

interface Point {
  /** Names the point in the table: "14:05". */
  label: string;
  value: number;
  /** The value in words: "120 ms". */
  shown: string;
}

/** In units of the drawing; it grows and shrinks with its column, and its letters stay about 13 px. */
const WIDTH = 400;
const HEIGHT = 150;
const FLOOR = HEIGHT - 22;
const CEILING = 26;

/** A line drawn on the server; the real figures stand in a table behind it for whoever cannot or will not see it. */
export function LineChart({ title, points, valueLabel }: { title: string; points: Point[]; valueLabel: string }) {
  const highest = points.reduce<Point | undefined>(
    (top, each) => (top && top.value >= each.value ? top : each),
    undefined,
  );
  const top = Math.max(1, highest?.value ?? 0);
  const x = (index: number) => (index / Math.max(1, points.length - 1)) * WIDTH;
  const y = (value: number) => FLOOR - (value / top) * (FLOOR - CEILING);
  const line = points.map(({ value }, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <figure className="@container min-w-0">
      <figcaption className="mb-3 font-display text-lg font-bold">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="w-full max-w-2xl">
        <polygon points={`0,${FLOOR} ${line} ${WIDTH},${FLOOR}`} className="fill-brand-soft" />
        <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} className="stroke-line" strokeWidth="1" />
        <polyline points={line} fill="none" className="stroke-brand" strokeWidth="2" strokeLinejoin="round" />
        <g className="fill-muted text-[20px] @xs:text-[15px] @md:text-[12px] @xl:text-[9px]">
          <text x="0" y="17">
            {highest?.shown}
          </text>
          <text x="0" y={HEIGHT - 6}>
            {points[0]?.label}
          </text>
          <text x={WIDTH} y={HEIGHT - 6} textAnchor="end">
            {points.at(-1)?.label}
          </text>
        </g>
      </svg>
      <ChartTable title={title} valueLabel={valueLabel} rows={points} />
    </figure>
  );
}
