import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { PublicCaregiver } from "@/domain/caregivers/answers";
import { BookingForm } from "./booking-form";
import { useOfferWords } from "./offer-words";

/** The booking card beside the page: in words on the server, alive in the browser. */
export function BookingCard({ caregiver: { id, name, offers } }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver.card");
  const locale = useLocale();
  const { offerWords, texts } = useOfferWords();
  const [first, ...rest] = offers.map(offerWords);
  if (!first) return null;
  return (
    <Card as="section" raised aria-labelledby="book">
      <h2 id="book" className="text-xl">
        {t("title", { name })}
      </h2>
      <BookingForm caregiverId={id} locale={locale} offers={[first, ...rest]} texts={texts} />
      <p className="mt-3 text-center text-sm text-muted">{t("noCost", { name })}</p>
    </Card>
  );
}
