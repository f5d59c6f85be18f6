import { MapPin } from "lucide-react";
import { Link } from "@/i18n/link";
import { type Asked, searchHref } from "./search-address";

/** Places to search in, one press each, with all other filters as they are. */
export function PlaceLinks({ asked, places }: { asked: Asked; places: { name: string; place: string }[] }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-3">
      {places.map(({ name, place }) => (
        <li key={place}>
          <Link
            href={searchHref(asked, { place })}
            prefetch={false}
            className="flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 transition-colors hover:border-brand hover:text-brand-ink"
          >
            <MapPin aria-hidden="true" className="size-4 text-muted" />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
