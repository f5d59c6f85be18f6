import { useLocale, useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { fullRefundUntil, refundForCancellation } from "@/domain/bookings/deadlines";
import { formatInstant, formatNumber } from "@/i18n/format";
import { splitFee } from "@/lib/money";
import { instantOf } from "@/lib/time";

/** Any Friday would do: when the booking starts, and when the owner cancels. */
const CANCELLATIONS = [
  ["2027-06-11T10:00", "2027-05-11T15:00"],
  ["2027-06-11T10:00", "2027-06-10T09:30"],
  ["2027-06-11T10:00", "2027-06-10T11:00"],
  ["2027-06-11T18:00", "2027-06-10T11:59"],
  ["2027-06-11T18:00", "2027-06-10T13:00"],
  ["2027-06-11T10:00", "2027-06-11T10:00"],
] as const;

const HUNDRED_EUROS = 100_00;

/** What owners get back under the usual policy, by the rule that bookings are held to. */
export function CancellationTable() {
  const t = useTranslations("help");
  const locale = useLocale();
  const rows = CANCELLATIONS.map(([starts, cancelled]) => {
    const [startsAt, at] = [instantOf(starts), instantOf(cancelled)];
    const agreement = { startsAt, fullRefundUntil: fullRefundUntil("FLEXIBLE", startsAt), priceCents: HUNDRED_EUROS };
    return { id: starts + cancelled, startsAt, at, share: refundForCancellation(agreement, at) / HUNDRED_EUROS };
  });
  const dayAndTime = (instant: Date) => formatInstant(instant, locale, "weekdayTime");
  return (
    <Table
      caption={t("cancelCaption")}
      showCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "starts", label: t("starts"), cell: ({ startsAt }) => dayAndTime(startsAt) },
        {
          key: "cancelled",
          label: t("cancelled"),
          cell: ({ at, startsAt }) => (at < startsAt && isMonthEarlier(at, startsAt) ? t("earlier") : dayAndTime(at)),
        },
        {
          key: "back",
          label: t("back"),
          numeric: true,
          cell: ({ share }) => formatNumber(share, locale, { style: "percent" }),
        },
      ]}
    />
  );
}

const isMonthEarlier = (at: Date, startsAt: Date) => at.getUTCMonth() < startsAt.getUTCMonth();

/** Who gets what of a booking of 50 euros, by the rule that bookings are priced with. */
export function FeeTable({ feePercent }: { feePercent: number }) {
  const t = useTranslations("help");
  const priceCents = HUNDRED_EUROS / 2;
  const { feeCents, restCents } = splitFee(priceCents, feePercent * 100);
  const rows = [
    { who: t("feeOwner"), cents: priceCents },
    { who: t("feePlatform"), cents: feeCents },
    { who: t("feeCaregiver"), cents: restCents },
  ];
  return (
    <Table
      caption={t("feeCaption")}
      rows={rows}
      rowKey={({ who }) => who}
      columns={[
        { key: "who", label: t("feeWho"), cell: ({ who }) => who },
        { key: "amount", label: t("feeAmount"), numeric: true, cell: ({ cents }) => <Price cents={cents} /> },
      ]}
    />
  );
}
