import { BadgeCheck, CalendarX2, Hourglass, WalletCards } from "lucide-react";
import { useTranslations } from "next-intl";

/** The four agreements that make it safe to hand over a key. */
export function Trust() {
  const t = useTranslations("home");
  const reasons = [
    { title: t("trust1Title"), text: t("trust1Text"), Icon: BadgeCheck },
    { title: t("trust2Title"), text: t("trust2Text"), Icon: WalletCards },
    { title: t("trust3Title"), text: t("trust3Text"), Icon: CalendarX2 },
    { title: t("trust4Title"), text: t("trust4Text"), Icon: Hourglass },
  ];
  return (
    <section className="page grid gap-8 py-16 lg:grid-cols-[1fr_1.6fr] lg:gap-16 lg:py-24">
      <h2 className="text-3xl sm:text-4xl">{t("trustTitle")}</h2>
      <dl className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {reasons.map(({ title, text, Icon }) => (
          <div key={title}>
            <dt className="flex items-center gap-3 font-display text-lg font-bold">
              <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
                <Icon aria-hidden="true" className="size-6" />
              </span>
              {title}
            </dt>
            <dd className="mt-2 text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
