import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Price } from "@/components/ui/price";
import type { BookingView } from "@/domain/bookings/booking-view";
import { priceParts } from "./price-parts";

/** What the price is made of. The owner sees the total; the caregiver also what TailTribe keeps and the own share. */
export function PriceCard({ view }: { view: BookingView }) {
  const t = useTranslations("booking.price");
  const services = useTranslations("services");
  const { service, units, holidayUnits, holidayPercent, priceCents, feeCents, caregiverCents, party } = view;
  const { careCents, extraPets, extraCents, holidayCents } = priceParts(view);
  // What becomes of the money then stands elsewhere on the page.
  const isCalledOff = ["DECLINED", "EXPIRED", "CANCELLED"].includes(view.status);
  const count = (n: number) => services(`${service}.units`, { count: n });
  const rows = [
    {
      term: (
        <>
          <Price cents={view.baseCents} /> × {count(units)}
        </>
      ),
      value: <Price cents={careCents} />,
    },
    ...(extraPets > 0
      ? [{ term: t("extra", { count: extraPets, units: count(units) }), value: <Price cents={extraCents} /> }]
      : []),
    ...(holidayCents > 0
      ? [
          {
            term: t("holiday", { percent: holidayPercent, units: count(holidayUnits) }),
            value: <Price cents={holidayCents} />,
          },
        ]
      : []),
    { term: t("total"), value: <Price cents={priceCents} />, strong: true },
    ...(party === "owner" || isCalledOff
      ? []
      : [
          { term: t("commission"), value: <Price cents={-feeCents} /> },
          {
            term: t(party === "admin" ? "shareOf" : "share", { name: view.caregiver.name }),
            value: <Price cents={caregiverCents} />,
            strong: true,
          },
        ]),
  ];
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("title")}</h2>
      <DescriptionList sums rows={rows} />
      {party === "owner" && <p className="text-sm text-muted">{t("noFee")}</p>}
    </Card>
  );
}
