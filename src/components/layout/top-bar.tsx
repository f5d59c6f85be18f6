import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { NavLink } from "@/components/layout/nav-link";
import { useMenuLabels } from "@/components/layout/navigation";
import { UserMenu } from "@/components/layout/user-menu";
import { Link } from "@/i18n/link";

/** First stop of the Tab key: skips the menus. It is part of the header, so that it is in a landmark. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a href="#main" className="skip-link">
      {label}
    </a>
  );
}

/** The bar above every page: the same HTML for all readers, with one personal corner. */
export function TopBar() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const labels = useMenuLabels();
  const links = [
    { href: `/${locale}/search`, label: t("findCaregiver") },
    { href: `/${locale}#how`, label: t("howItWorks") },
    { href: `/${locale}/sign-up?as=caregiver`, label: t("becomeCaregiver") },
  ];
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-surface print:hidden">
      <SkipLink label={t("skip")} />
      <div className="page flex min-h-16 items-center gap-2">
        <Link href="/" aria-label={t("home")} className="-ml-1 flex min-h-11 items-center gap-2.5 rounded-full px-1">
          <Icon name="logo" className="size-9" />
          <span className="font-display text-xl font-extrabold tracking-tight text-brand-ink">{t("brand")}</span>
        </Link>
        <nav aria-label={t("mainNav")} className="ml-6 hidden grow md:block">
          <ul className="flex">
            {links.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href} className="top-link">
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <button
            type="button"
            popoverTarget="language-menu"
            className="flex min-h-11 items-center gap-1.5 rounded-full px-3 font-semibold text-muted hover:bg-brand-soft hover:text-ink"
          >
            <Icon name="globe" className="size-5" />
            <span className="sr-only">{t("language")}: </span>
            {locale.toUpperCase()}
          </button>
          <div
            popover="auto"
            id="language-menu"
            className="fixed inset-auto top-16 right-4 m-0 rounded-lg border border-line bg-surface p-2 text-ink shadow-high sm:right-[max(2rem,calc(50vw-36rem))]"
          >
            <LanguageSwitch locale={locale} label={t("language")} />
          </div>
          <UserMenu
            locale={locale}
            texts={{
              ...{ signIn: t("signIn"), signUp: t("signUp"), signOut: t("signOut") },
              menuOf: t("menuOf", { name: "{name}" }),
            }}
            labels={labels}
          />
        </div>
      </div>
    </header>
  );
}
