import { useLocale, useMessages, useNow } from "next-intl";
import { formatInstant } from "@/i18n/format";
import { CountdownIsland } from "./countdown-island";

/** How long until a deadline, live; the exact instant is its title. For server components of pages drawn per request. */
export function Countdown({ until, className }: { until: Date | string; className?: string }) {
  const locale = useLocale();
  const { countdown } = useMessages();
  const iso = new Date(until).toISOString();
  return (
    <CountdownIsland
      until={iso}
      drawnAt={useNow().getTime()}
      instant={formatInstant(iso, locale)}
      texts={countdown}
      className={className}
    />
  );
}
