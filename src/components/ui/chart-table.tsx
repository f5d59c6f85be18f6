import { useTranslations } from "next-intl";

interface Props {
  title: string;
  valueLabel: string;
  rows: { label: string; shown: string }[];
}

/** What a chart draws, as a table to open: for who cannot see the drawing, and for who wants the figure itself. */
export function ChartTable({ title, valueLabel, rows }: Props) {
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
