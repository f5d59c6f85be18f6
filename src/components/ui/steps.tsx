import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { Link } from "@/i18n/link";

/** Where one is in a job of several parts: "Stap 2 van 5". Steps with an href can be gone back to. `current` counts from 1; `isDone` says what is filled, else all before it are. */
export function Steps({
  current,
  steps,
}: {
  current: number;
  steps: { label: string; href?: string; isDone?: boolean }[];
}) {
  const t = useTranslations("common");
  return (
    <div className="mb-6">
      <p className="mb-2 text-sm font-semibold text-muted">
        {t("step", { step: current, count: steps.length })}
        <span className="sm:hidden">: {steps[current - 1]?.label}</span>
      </p>
      <ol className="flex gap-2">
        {steps.map(({ label, href, isDone: isFilled }, index) => {
          const isDone = isFilled ?? index + 1 < current;
          const isHere = index + 1 === current;
          const step = (
            <>
              <span className={cx("block h-1.5 rounded-full", isDone || isHere ? "bg-brand" : "bg-line")} />
              <span
                className={cx(
                  "mt-2 flex items-center gap-1 text-sm max-sm:sr-only",
                  isHere ? "font-semibold" : "text-muted",
                )}
              >
                {isDone && <Icon name="check" className="size-4 text-success" />}
                {label}
                {isDone && <span className="sr-only">, {t("stepDone")}</span>}
              </span>
            </>
          );
          return (
            <li key={label} aria-current={isHere ? "step" : undefined} className="grow basis-0">
              {href && !isHere ? (
                <Link href={href} className="block py-2 hover:underline">
                  {step}
                </Link>
              ) : (
                <span className="block py-2">{step}</span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
