import { Link } from "@/i18n/link";
import { ScrollRow } from "./scroll-row";

interface Props {
  /** What is being divided, for screen readers. */
  label: string;
  /** `href` without language, with its query: "/bookings?show=past". */
  items: { href: string; label: string; count?: number }[];
  /** The href of the one that is open. */
  current: string;
}

/** Views of the same thing side by side, as links: they have an address and work without JavaScript. */
export function SegmentedNav({ label, items, current }: Props) {
  return (
    <ScrollRow aria-label={label} current={current} className="-mx-1 overflow-x-auto p-1">
      <ul className="inline-flex gap-1 rounded-full bg-sunken p-1">
        {items.map(({ href, label, count }) => (
          <li key={href}>
            <Link href={href} aria-current={href === current ? "page" : undefined} className="view-link">
              {label} {count !== undefined && <span className="figures text-sm">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </ScrollRow>
  );
}
