"use client";
import { Icon } from "@/components/illustrations/icon";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { PlainLink } from "@/i18n/plain-link";

interface Props {
  locale: string;
  /** What the site is called, and what it does; left out on account pages, as the links are. */
  brand?: [name: string, tagline: string];
  /** Paths without their language. */
  columns: [title: string, links: [path: string, label: string][]][];
  rights: string;
  language: string;
  theme: { legend: string; labels: Record<"system" | "light" | "dark", string> };
}

/** Below every page: where to go, the rules, language and appearance. */
export function FooterView({ locale, brand, columns, rights, language, theme }: Props) {
  return (
    <footer className="mt-auto border-t border-line bg-surface pb-[calc(4.5rem+env(safe-area-inset-bottom))] lg:pb-0 print:hidden">
      <div className="page py-8 lg:py-10">
        {brand && (
          <div className="mb-8 grid gap-8 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1fr_1fr]">
            <div>
              <p className="flex items-center gap-2.5 font-display text-xl font-extrabold text-brand-ink">
                <Icon name="logo" className="size-8" />
                {brand[0]}
              </p>
              <p className="mt-3 text-muted">{brand[1]}</p>
            </div>
            {columns.map(([title, links]) => (
              <nav key={title} aria-label={title}>
                <p className="mb-1 font-semibold">{title}</p>
                <ul className="foot-links">
                  {links.map(([path, label]) => (
                    <li key={path}>
                      <PlainLink href={`/${locale}${path}`}>{label}</PlainLink>
                    </li>
                  ))}
                </ul>
              </nav>
            ))}
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="text-sm text-muted">{rights}</p>
          <div className="flex flex-wrap items-center gap-2">
            <LanguageSwitch locale={locale} label={language} />
            <ThemeSwitch {...theme} />
          </div>
        </div>
      </div>
    </footer>
  );
}
