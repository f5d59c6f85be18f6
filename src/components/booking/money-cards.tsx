import { useTranslations } from "next-intl";
import { isClosedWithoutCare } from "@/components/booking/phase";
import { MOVEMENT_TONES } from "@/components/booking/status-badge";
import { priceParts } from "@/components/quote/price-parts";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Price } from "@/components/ui/price";
import type { RefundState } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";

/** The parts of the price. The owner sees the total; the caregiver also the commission and their share. */
export function PriceCard({ view }: { view: BookingView }) {
  const t = useTranslations("booking.price");
  const services = useTranslations("services");
  const { service, units, holidayUnits, holidayPercent, priceCents, feeCents, caregiverCents, party } = view;
  const { keptShareCents } = view;
  const { careCents, extraPets, extraCents, holidayCents } = priceParts(view);
  // Other cards explain the refund then.
  const isClosed = isClosedWithoutCare(view.status);
  const isChanged = keptShareCents !== caregiverCents;
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
    ...(party === "owner" || isClosed
      ? []
      : [
          { term: t("commission"), value: <Price cents={-feeCents} /> },
          {
            term: t(party === "admin" ? "shareOf" : "share", { name: view.caregiver.name }),
            value: <Price cents={caregiverCents} />,
            strong: !isChanged,
          },
          // What was decided since counts, not what was agreed.
          ...(isChanged
            ? [
                {
                  term: t(party === "admin" ? "shareNowOf" : "shareNow", { name: view.caregiver.name }),
                  value: <Price cents={keptShareCents} />,
                  strong: true,
                },
              ]
            : []),
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

const REFUND_TONES: Record<RefundState, Tone> = {
  ...MOVEMENT_TONES,
  WAITS: "warning",
  COVERED: "success",
  REPLACED: "neutral",
  ELSEWHERE: "success",
};

/** Every refund of the booking with its state; nothing without refunds. */
export function RefundsCard({ view }: { view: BookingView }) {
  const t = useTranslations("booking.refunds");
  if (view.refunds.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("title")}</h2>
      <ul className="divide-y divide-line">
        {view.refunds.map(({ id, amountCents, state, createdAt }) => (
          <li key={id} className="py-2.5">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <Price cents={amountCents} className="font-semibold" />
              <Badge tone={REFUND_TONES[state]}>{t(state)}</Badge>
            </p>
            <p className="text-sm text-muted">
              <DateTime value={createdAt} as="date" /> · {t(`${state}text`)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
