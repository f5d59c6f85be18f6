"use client";
import { Icon } from "@/components/illustrations/icon";
import { PlainLink } from "@/i18n/plain-link";

interface Props {
  locale: string;
  /** Their address without its language. */
  places: { name: string; href: string }[];
}

/** Links to searches, one per place. */
export function PlaceChips({ locale, places }: Props) {
  return (
    <ul className="flex flex-wrap gap-3">
      {places.map(({ name, href }) => (
        <li key={href}>
          <PlainLink href={`/${locale}${href}`} className="chip">
            <Icon name="map-pin" className="size-4 text-muted" />
            {name}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
