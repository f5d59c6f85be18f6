import { useLocale, useTranslations } from "next-intl";
import { FooterView } from "@/components/layout/footer-view";
import { wallTime } from "@/lib/time";

interface Props {
  /** Leaves the links out, for account pages. */
  compact?: boolean;
  /** Who runs the site: name, address, company number. */
  operator?: string;
}

/** The words below every page. */
export function Footer({ compact = false, operator }: Props) {
  const t = useTranslations("shell");
  const locale = useLocale();
  // eslint-disable-next-line no-restricted-syntax -- drawn by the server alone
  const year = wallTime(new Date()).date.slice(0, 4);
  const columns: [string, [string, string][]][] = [
    [
      t("footerDiscover"),
      [
        ["/search", t("findCaregiver")],
        ["/help/how-it-works", t("howItWorks")],
        ["/help/prices", t("prices")],
        ["/help/trust", t("trust")],
      ],
    ],
    [
      t("footerCaregivers"),
      [
        ["/sign-up?as=caregiver", t("becomeCaregiver")],
        ["/help/ranking", t("ranking")],
        ["/developers", t("developers")],
      ],
    ],
    [
      t("help"),
      [
        ["/help/faq", t("faq")],
        ["/contact", t("contact")],
        ["/help/about", t("about")],
        ["/help/accessibility", t("accessibility")],
      ],
    ],
    [
      t("footerRules"),
      [
        ["/terms", t("terms")],
        ["/privacy", t("privacy")],
        ["/help/cookies", t("cookies")],
        ["/off-leash", t("offLeash")],
      ],
    ],
  ];
  return (
    <FooterView
      locale={locale}
      {...(!compact && { brand: [t("brand"), t("tagline")] })}
      columns={compact ? [] : columns}
      rights={operator ? `${t("rights", { year })} · ${operator}` : t("rights", { year })}
      language={`${t("language")}, ${t("footerNav")}`}
      theme={{
        legend: t("theme"),
        labels: { system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") },
      }}
    />
  );
}
