import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { formatMoney } from "@/lib/format";
import { BarPrice } from "./bar-price";

/** The phone's way to the booking card: stays above the menu until the card itself comes into view. */
export function BookingBar({ fromCents }: { fromCents: number }) {
  const t = useTranslations("caregiver");
  const locale = useLocale();
  return (
    <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-30 -mx-4 mt-10 flex items-center justify-between gap-4 border-y border-line bg-surface px-4 py-2.5 lg:hidden print:hidden">
      <BarPrice
        from={t("from", { price: formatMoney(fromCents, locale, { whole: true }) })}
        total={t.raw("total")}
        locale={locale}
      />
      <a href="#book" className={buttonStyle({})}>
        {t("request")}
      </a>
    </div>
  );
}
