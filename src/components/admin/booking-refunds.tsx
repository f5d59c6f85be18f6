import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import { MovementState } from "./booking-movement-state";
import { StripeId } from "./booking-stripe-id";

const REASONS = ["CANCELLED", "LATE_PAYMENT", "SURPLUS", "COMPLAINT", "ADMIN"] as const;

/** What went back to the owner, why, and how far it is. */
export function BookingRefunds({ refunds }: Pick<BookingFile, "refunds">) {
  const t = useTranslations("adminBookings");
  if (refunds.length === 0) return null;
  const whyOf = (reason: string) => {
    const known = REASONS.find((each) => each === reason);
    return known ? t(`refundWhy.${known}`) : reason;
  };
  return (
    <Table
      caption={t("refunds")}
      showCaption
      rows={refunds}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("at"), cell: ({ createdAt }) => <DateTime value={createdAt} as="short" /> },
        { key: "why", label: t("why"), cell: ({ reason }) => whyOf(reason) },
        { key: "state", label: t("state"), cell: ({ status }) => <MovementState status={status} /> },
        { key: "id", label: t("stripeId"), cell: ({ stripeRefundId }) => <StripeId id={stripeRefundId} /> },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
      ]}
    />
  );
}
