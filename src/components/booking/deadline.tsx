import { useNow } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { DateTime } from "@/components/ui/date-time";
import type { InstantStyle } from "@/i18n/format";

/** A deadline as the exact instant in Brussels with the time that is left: "vr 27 nov, 10:00 (nog 3 u)". */
export function Deadline({ at, as = "short" }: { at: Date; as?: InstantStyle }) {
  return (
    <span>
      <DateTime value={at} as={as} className="font-semibold" />{" "}
      <span className="whitespace-nowrap">
        (<Countdown until={at} renderedAt={useNow().getTime()} />)
      </span>
    </span>
  );
}
