import { Icon } from "@/components/illustrations/icon";
import { Link } from "@/i18n/link";

/** Links to searches, one per place. */
export function PlaceChips({ places }: { places: { name: string; href: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-3">
      {places.map(({ name, href }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            className="flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 transition-colors hover:border-brand hover:text-brand-ink"
          >
            <Icon name="map-pin" className="size-4 text-muted" />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
