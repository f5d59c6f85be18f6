import { MapPin } from "lucide-react";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Link } from "@/i18n/link";

/** Links to places. */
export function PlaceChips({ filters, places }: { filters: SearchFilters; places: { name: string; place: string }[] }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-3">
      {places.map(({ name, place }) => (
        <li key={place}>
          <Link
            href={searchHref(filters, { place })}
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
