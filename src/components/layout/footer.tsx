import { useLocale, useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { LogoMark } from "@/components/layout/logo";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Link } from "@/i18n/link";
import { wallTime } from "@/lib/time";

interface Props {
  /** Leaves the links out, for account pages. */
  compact?: boolean;
  /** Who runs the site: name, address, company number. */
  operator?: string;
}

/** Below every page: where to go, the rules, language and appearance. */
export function Footer({ compact = false, operator }: Props) {
  const t = useTranslations("shell");
  const locale = useLocale();
  // eslint-disable-next-line no-restricted-syntax -- drawn by the server alone
  const year = wallTime(new Date()).date.slice(0, 4);
  const columns = [
    {
      title: t("footerDiscover"),
      links: [
        { href: "/search", label: t("findCaregiver") },
        { href: "/help/how-it-works", label: t("howItWorks") },
        { href: "/help/prices", label: t("prices") },
        { href: "/help/trust", label: t("trust") },
      ],
    },
    {
      title: t("footerCaregivers"),
      links: [
        { href: "/sign-up?as=caregiver", label: t("becomeCaregiver") },
        { href: "/help/ranking", label: t("ranking") },
        { href: "/developers", label: t("developers") },
      ],
    },
    {
      title: t("help"),
      links: [
        { href: "/help/faq", label: t("faq") },
        { href: "/contact", label: t("contact") },
        { href: "/help/about", label: t("about") },
        { href: "/help/accessibility", label: t("accessibility") },
      ],
    },
    {
      title: t("footerRules"),
      links: [
        { href: "/terms", label: t("terms") },
        { href: "/privacy", label: t("privacy") },
        { href: "/help/cookies", label: t("cookies") },
        { href: "/off-leash", label: t("offLeash") },
      ],
    },
  ];
  return (
    <footer className="mt-auto border-t border-line bg-surface pb-[calc(4.5rem+env(safe-area-inset-bottom))] lg:pb-0 print:hidden">
      <div className="page py-8 lg:py-10">
        {!compact && (
          <div className="mb-8 grid gap-8 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1fr_1fr]">
            <div>
              <p className="flex items-center gap-2.5 font-display text-xl font-extrabold text-brand-ink">
                <LogoMark className="size-8" />
                {t("brand")}
              </p>
              <p className="mt-3 text-muted">{t("tagline")}</p>
            </div>
            {columns.map(({ title, links }) => (
              <nav key={title} aria-label={title}>
                <p className="mb-1 font-semibold">{title}</p>
                <ul className="[&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_a]:text-muted lg:[&_a]:min-h-9 [&_a:hover]:text-ink [&_a:hover]:underline">
                  {links.map(({ href, label }) => (
                    <li key={href}>
                      <Link href={href} prefetch={false}>
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            ))}
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="text-sm text-muted">
            {t("rights", { year })}
            {operator && ` · ${operator}`}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <LanguageSwitch locale={locale} label={`${t("language")}, ${t("footerNav")}`} />
            <ThemeSwitch
              legend={t("theme")}
              labels={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
            />
          </div>
        </div>
      </div>
    </footer>
  );
}
