"use client";
import { lazy, Suspense } from "react";
import { Icon } from "@/components/illustrations/icon";
import { BOTTOM_MENUS } from "@/components/layout/bottom-menus";
import { useCurrentUser } from "@/components/layout/current-user";
import { NavLink } from "@/components/layout/nav-link";
import type { MenuLabels } from "@/components/layout/navigation";
import type { Role } from "@/lib/actor";

/** What a visitor does not need. */
const Unread = lazy(async () => ({ default: (await import("./inbox")).Unread }));

interface Props {
  label: string;
  labels: MenuLabels;
  locale: string;
  /** Known on pages of an area; elsewhere the owner's bar is shown until /api/me responds. */
  role?: Role;
}

/** The menu on a phone: five items within reach of the thumb, clear of the home indicator. */
export function BottomBar({ label, labels, locale, role }: Props) {
  const me = useCurrentUser();
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {BOTTOM_MENUS[role ?? me?.role ?? "OWNER"].map(({ path, label, icon, exact, unread }) => (
          <li key={path} className="grow basis-0">
            <NavLink href={`/${locale}${path}`} exact={exact} className="bar-link relative">
              <Icon name={icon} className="size-5 shrink-0" />
              <span className="max-w-full truncate">{labels[label]}</span>
              {me && unread && (
                <span className="absolute top-1 left-1/2 ml-1">
                  <Suspense>
                    <Unread of={unread} label={labels.unread} />
                  </Suspense>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
