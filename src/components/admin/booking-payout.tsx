import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import { MovementState } from "./booking-movement-state";
import { StripeId } from "./booking-stripe-id";

/** The caregiver's share on its way, and what of it was taken back; a refusal to give back is money they owe. */
export function BookingPayout({ transfer }: Pick<BookingFile, "transfer">) {
  const t = useTranslations("adminBookings");
  if (!transfer) return null;
  const sent = { ...transfer, stripeId: transfer.stripeTransferId, isBack: false };
  const back = transfer.reversals.map((reversal) => ({
    ...reversal,
    ...{ stripeId: reversal.stripeReversalId, amountCents: -reversal.amountCents, isBack: true },
  }));
  return (
    <Table
      caption={t("transfers")}
      showCaption
      rows={[sent, ...back]}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("at"), cell: ({ createdAt }) => <DateTime value={createdAt} as="short" /> },
        { key: "what", label: t("what"), cell: ({ isBack }) => t(isBack ? "reversal" : "transfer") },
        {
          key: "state",
          label: t("state"),
          cell: ({ status, isBack }) =>
            isBack && status === "FAILED" ? (
              <Badge tone="danger">{t("owed")}</Badge>
            ) : (
              <MovementState status={status} />
            ),
        },
        { key: "id", label: t("stripeId"), cell: ({ stripeId }) => <StripeId id={stripeId} /> },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
      ]}
    />
  );
}
