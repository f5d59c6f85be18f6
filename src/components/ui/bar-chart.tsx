import { useTranslations } from "next-intl";

interface Bar {
  label: string;
  value: number;
  /** The value in words: "€ 130,00". */
  shown: string;
}

const WIDTH = 640;
const HEIGHT = 220;
const FLOOR = HEIGHT - 28;

/** Bars drawn on the server; the real figures stand in a table behind them for whoever cannot or will not see bars. */
export function BarChart({ title, bars, valueLabel }: { title: string; bars: Bar[]; valueLabel: string }) {
  const t = useTranslations("common");
  const top = Math.max(1, ...bars.map(({ value }) => value));
  const slot = WIDTH / Math.max(1, bars.length);
  const barWidth = Math.min(56, slot * 0.6);
  return (
    <figure>
      <figcaption className="mb-3 font-display text-lg font-bold">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="w-full">
        <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} className="stroke-line" strokeWidth="2" />
        {bars.map(({ label, value, shown }, index) => {
          const height = (value / top) * (FLOOR - 30);
          const middle = index * slot + slot / 2;
          return (
            <g key={label} textAnchor="middle" className="text-[15px]">
              <rect
                x={middle - barWidth / 2}
                y={FLOOR - height}
                width={barWidth}
                height={height}
                rx="6"
                className="fill-brand"
              />
              {value > 0 && (
                <text x={middle} y={FLOOR - height - 8} className="fill-ink font-semibold">
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
      <details className="mt-2 text-sm">
        <summary className="link inline-block py-2">{t("tableOf")}</summary>
        <table className="mt-2 w-full max-w-sm text-left">
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
            {bars.map(({ label, shown }) => (
              <tr key={label}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <td className="figures text-right">{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
