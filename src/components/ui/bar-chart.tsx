import { ChartTable } from "./chart-table";

interface Bar {
  label: string;
  value: number;
  /** The value in words: "€ 130,00". */
  shown: string;
}

/** In units of the drawing, which is about as wide as a phone; on a wide screen it grows and its letters stay. */
const WIDTH = 400;
const HEIGHT = 150;
const FLOOR = HEIGHT - 22;

/** Bars drawn on the server; the real figures stand in a table behind them for whoever cannot or will not see bars. */
export function BarChart({ title, bars, valueLabel }: { title: string; bars: Bar[]; valueLabel: string }) {
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
              {value > 0 && (
                <text x={middle} y={FLOOR - height - 6} className="fill-ink font-semibold">
                  {shown}
                </text>
              )}
              <text x={middle} y={HEIGHT - 6} className="fill-muted">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
      <ChartTable title={title} valueLabel={valueLabel} rows={bars} />
    </figure>
  );
}
