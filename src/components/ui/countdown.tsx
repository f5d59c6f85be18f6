import { useLocale, useMessages } from "next-intl";
import { formatInstant } from "@/lib/format";
import { CountdownIsland } from "./countdown-island";

/** How long until a deadline, live; the exact instant is its title and stands there without JavaScript. Server components only. */
export function Countdown({ until, className }: { until: Date | string; className?: string }) {
  const locale = useLocale();
  const { countdown } = useMessages();
  const iso = new Date(until).toISOString();
  return <CountdownIsland until={iso} instant={formatInstant(iso, locale)} texts={countdown} className={className} />;
}
