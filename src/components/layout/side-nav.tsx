import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import type { MenuItem } from "@/components/layout/bottom-menus";
import { Unread } from "@/components/layout/inbox";
import { NavLink } from "@/components/layout/nav-link";
import { ScrollRow } from "@/components/ui/scroll-row";

interface Props {
  label: string;
  /** Shown above the links on a wide screen. */
  title?: string;
  items: MenuItem[];
  /** The bottom bar already holds these places on a phone. */
  wideOnly?: boolean;
}

/** The menu of an area: a column on a wide screen, a row to swipe through on a phone. */
export function SideNav({ label, title, items, wideOnly }: Props) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <ScrollRow
      aria-label={label}
      className={cx(wideOnly && "max-lg:hidden", "max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1")}
    >
      {title && <p className="mb-2 px-4 text-sm font-semibold text-muted max-lg:hidden">{title}</p>}
      <ul className="flex gap-1 lg:flex-col">
        {items.map(({ path, label, icon, exact, unread }) => (
          <li key={path}>
            <NavLink
              href={`/${locale}${path}`}
              exact={exact}
              className="flex min-h-11 items-center gap-3 rounded-full px-4 whitespace-nowrap text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold aria-[current=page]:text-brand-ink"
            >
              <Icon name={icon} className="size-5 shrink-0" />
              {t(label)}
              {unread && <Unread of={unread} label={t("unread", { count: "{count}" })} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </ScrollRow>
  );
}
