import { useLocale, useTranslations } from "next-intl";
import type { PublicOffer } from "@/domain/caregivers/answers";
import { hoursLines } from "./hours-lines";

/** 5 January 1970 was a Monday. */
const dayName = (locale: string, weekday: number) =>
  new Intl.DateTimeFormat(`${locale}-BE`, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );

/** When a service is offered in an ordinary week, a line for days that are the same. */
export function WeekHours({ hours }: { hours: PublicOffer["hours"] }) {
  const t = useTranslations("caregiver");
  const locale = useLocale();
  return (
    <ul className="figures">
      {hoursLines(hours).map(({ firstDay, lastDay, blocks }) => (
        <li key={firstDay} className="flex flex-wrap justify-between gap-x-4">
          <span>
            {dayName(locale, firstDay)}
            {lastDay > firstDay && ` – ${dayName(locale, lastDay)}`}
          </span>
          <span className="text-muted">{blocks.length > 0 ? blocks.join(", ") : t("allDay")}</span>
        </li>
      ))}
    </ul>
  );
}
