import { useLocale, useTranslations } from "next-intl";
import { BarPrice } from "@/components/caregiver/bar-price";
import { BookingForm } from "@/components/caregiver/booking-form";
import { Icon } from "@/components/illustrations/icon";
import { timeLimits } from "@/components/quote/limits";
import { useQuoteTexts } from "@/components/quote/texts";
import { buttonStyle } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { PublicCaregiver } from "@/domain/caregivers/responses";
import { formatMoney } from "@/i18n/format";

/** On a phone, the way to the booking card: stays above the menu until the card itself comes into view. */
export function BookingBar({ fromCents }: { fromCents: number }) {
  const t = useTranslations("caregiver");
  const locale = useLocale();
  return (
    <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-30 -mx-4 mt-10 flex items-center justify-between gap-4 border-y border-line bg-surface px-4 py-2.5 lg:hidden print:hidden">
      <BarPrice
        from={t("from", { price: formatMoney(fromCents, locale, { whole: true }) })}
        total={t("total", { price: "{price}" })}
      />
      <a href="#book" className={buttonStyle({})}>
        {t("request")}
      </a>
    </div>
  );
}

/** The booking card beside the page: texts from the server, interactive in the browser. */
export function BookingPanel({ caregiver: { id, name, offers }, now }: { caregiver: PublicCaregiver; now: Date }) {
  const t = useTranslations("caregiver.card");
  const locale = useLocale();
  const { toOption, texts } = useQuoteTexts();
  const [first, ...rest] = offers.map(toOption);
  if (!first) return null;
  return (
    <Card as="section" raised aria-labelledby="book">
      <h2 id="book" className="text-xl">
        {t("title", { name })}
      </h2>
      <BookingForm caregiverId={id} locale={locale} offers={[first, ...rest]} texts={texts} limits={timeLimits(now)} />
      <p className="mt-3 text-center text-sm text-muted">{t("noCost", { name })}</p>
      <AskLink caregiverId={id} />
    </Card>
  );
}

/** The way to a first message; asking is possible before a request. A visitor signs in on the way. */
function AskLink({ caregiverId }: { caregiverId: string }) {
  const t = useTranslations("caregiver");
  return (
    <ButtonLink
      href={`/messages/new?caregiver=${caregiverId}`}
      variant="secondary"
      block
      prefetch={false}
      rel="nofollow"
      className="mt-4"
    >
      <Icon name="message-circle" className="size-5" />
      {t("ask")}
    </ButtonLink>
  );
}
