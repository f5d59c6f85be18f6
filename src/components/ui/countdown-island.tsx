"use client";
import { cx } from "class-variance-authority";
import { useEffect, useState } from "react";

export interface CountdownTexts {
  /** Each with {n}: "nog {n} u". */
  days: string;
  hours: string;
  minutes: string;
  over: string;
}

const MINUTE_MS = 60_000;
const fill = (text: string, n: number) => text.replace("{n}", String(n));

/** Coarse on purpose: days from two days on, hours from two hours on, then minutes. */
export function remaining(ms: number, texts: CountdownTexts): string {
  if (ms <= 0) return texts.over;
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes >= 48 * 60) return fill(texts.days, Math.floor(minutes / (24 * 60)));
  if (minutes >= 120) return fill(texts.hours, Math.floor(minutes / 60));
  return fill(texts.minutes, minutes);
}

interface Props {
  until: string;
  /** The server's clock, so that what it drew stands still until the browser's clock moves it. */
  drawnAt: number;
  /** The instant in words, as the title. */
  instant: string;
  texts: CountdownTexts;
  className?: string;
}

/** The ticking part; Countdown gives it its words. Not a live region: a clock that talks every minute is noise. */
export function CountdownIsland({ until, drawnAt, instant, texts, className }: Props) {
  const [now, setNow] = useState(drawnAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const left = new Date(until).getTime() - now;
  const isUrgent = left < 2 * 60 * MINUTE_MS;
  return (
    <time
      dateTime={until}
      title={instant}
      className={cx("figures font-semibold", isUrgent && "text-danger", className)}
    >
      {remaining(left, texts)}
    </time>
  );
}
