import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import type { PaymentStatus } from "@/generated/prisma/enums";
import { StripeId } from "./booking-stripe-id";

const TONES: Record<PaymentStatus, Tone> = {
  OPEN: "neutral",
  PROCESSING: "warning",
  SUCCEEDED: "success",
  EXPIRED: "neutral",
  FAILED: "danger",
  SURPLUS: "warning",
};

/** Each try of the owner to pay. */
export function BookingPayments({ payments }: Pick<BookingFile, "payments">) {
  const t = useTranslations("adminBookings");
  if (payments.length === 0) return null;
  return (
    <Table
      caption={t("payments")}
      showCaption
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          label: t("at"),
          cell: ({ createdAt, succeededAt }) => <DateTime value={succeededAt ?? createdAt} as="short" />,
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ status }) => <Badge tone={TONES[status]}>{t(`paymentStates.${status}`)}</Badge>,
        },
        {
          key: "id",
          label: t("stripeId"),
          cell: ({ chargeId, checkoutSessionId }) => <StripeId id={chargeId ?? checkoutSessionId} />,
        },
        {
          key: "fee",
          label: t("stripeFee"),
          numeric: true,
          cell: ({ stripeFeeCents }) => (stripeFeeCents === null ? "–" : <Price cents={stripeFeeCents} />),
        },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
      ]}
    />
  );
}
