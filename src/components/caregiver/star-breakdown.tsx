import { useTranslations } from "next-intl";

/** How many gave five stars, four, and so on, as bars with the number beside them. */
export function StarBreakdown({ stars }: { stars: readonly number[] }) {
  const t = useTranslations("common");
  const most = Math.max(1, ...stars);
  return (
    <ul className="flex w-full max-w-sm flex-col gap-1">
      {stars
        .map((count, index) => ({ count, value: index + 1 }))
        .reverse()
        .map(({ count, value }) => (
          <li key={value} className="flex items-center gap-3 text-sm">
            <span className="w-20 shrink-0">{t("stars", { count: value })}</span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              className="h-2 grow rounded-full bg-sunken"
            >
              <rect width={Math.round((count / most) * 100)} height="8" className="fill-star" />
            </svg>
            <span className="figures w-8 text-right text-muted">{count}</span>
          </li>
        ))}
    </ul>
  );
}
