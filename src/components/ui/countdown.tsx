"use client";
import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { noteServerTime, serverNow } from "@/components/ui/server-clock";
import { formatInstant } from "@/i18n/format";

const MINUTE_MS = 60_000;

/** Coarse on purpose: days from two days on, hours from two hours on, then minutes. */
function remaining(ms: number) {
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes >= 48 * 60) return { unit: "days", n: Math.floor(minutes / (24 * 60)) } as const;
  if (minutes >= 120) return { unit: "hours", n: Math.floor(minutes / 60) } as const;
  return { unit: "minutes", n: minutes } as const;
}

interface Props {
  until: Date | string;
  /** The server's clock in ms. The time that is left follows from it alone; the device's clock may be wrong. */
  renderedAt: number;
  className?: string;
}

/** How long until a deadline, live; the exact instant is its title. Not a live region: a clock that speaks every minute is noise. */
export function Countdown({ until, renderedAt, className }: Props) {
  const t = useTranslations("countdown");
  const locale = useLocale();
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    noteServerTime(renderedAt);
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, [renderedAt]);
  const deadline = new Date(until);
  const leftMs = deadline.getTime() - now;
  const isUrgent = leftMs < 2 * 60 * MINUTE_MS;
  const { unit, n } = remaining(leftMs);
  return (
    <time
      dateTime={deadline.toISOString()}
      title={formatInstant(deadline, locale)}
      className={cx("figures font-semibold", isUrgent && "text-danger", className)}
    >
      {leftMs <= 0 ? t("over") : t(unit, { n })}
    </time>
  );
}
