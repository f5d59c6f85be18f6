import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface TimelineItem {
  title: ReactNode;
  /** When: a DateTime, a Countdown. */
  when?: ReactNode;
  text?: ReactNode;
  state: "done" | "now" | "next";
}

const DOTS = {
  done: "bg-brand border-brand",
  now: "bg-accent border-accent ring-4 ring-accent-soft",
  next: "bg-surface border-strong",
};

/** What happened and what comes, in order. The state is also said in words. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  const t = useTranslations("common");
  const words = { done: t("timelineDone"), now: t("timelineNow"), next: t("timelineNext") };
  return (
    <ol className="relative">
      {items.map(({ title, when, text, state }, index) => (
        <li key={index} className="relative flex gap-4 pb-6 last:pb-0">
          {index < items.length - 1 && (
            <span
              aria-hidden="true"
              className={cx(
                "absolute top-5 bottom-0 left-[0.4375rem] w-0.5 bg-line",
                state === "done" && "bg-brand/40",
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={cx("relative mt-1.5 size-4 shrink-0 rounded-full border-2", DOTS[state])}
          />
          <div className="min-w-0">
            <p className={cx("font-semibold", state === "next" && "text-muted")}>
              <span className="sr-only">{words[state]}: </span>
              {title}
            </p>
            {when && <p className="text-sm text-muted">{when}</p>}
            {text && <div className="mt-1 text-sm">{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
