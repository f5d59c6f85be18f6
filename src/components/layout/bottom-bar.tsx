"use client";
import { Icon } from "@/components/illustrations/icon";
import { useCurrentUser } from "@/components/layout/current-user";
import { Unread } from "@/components/layout/inbox";
import { NavLink } from "@/components/layout/nav-link";
import type { NavItem } from "@/components/layout/navigation";
import type { Me } from "@/domain/accounts/responses";

interface Props {
  label: string;
  items: Record<Me["role"], NavItem[]>;
  /** Known on pages of an area; elsewhere the owner's bar is shown until /api/me responds. */
  role?: Me["role"];
}

/** The menu on a phone: five items within reach of the thumb, clear of the home indicator. */
export function BottomBar({ label, items, role }: Props) {
  const me = useCurrentUser();
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {items[role ?? me?.role ?? "OWNER"].map(({ href, label, icon, exact, unreadLabel }) => (
          <li key={href} className="grow basis-0">
            <NavLink
              href={href}
              exact={exact}
              className="relative flex min-h-15 flex-col items-center justify-center gap-1 px-1 text-xs font-semibold text-muted aria-[current=page]:text-brand-ink [&[aria-current=page]_svg]:scale-110"
            >
              <Icon name={icon} className="size-5 shrink-0" />
              <span className="max-w-full truncate">{label}</span>
              {unreadLabel && (
                <span className="absolute top-1 left-1/2 ml-1">
                  <Unread label={unreadLabel} />
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
