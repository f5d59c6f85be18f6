import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingFile } from "@/domain/admin/booking-file-answer";
import { StripeId } from "./booking-stripe-id";

/** Payments that the owner's bank contests or contested. */
export function BookingDisputes({ disputes }: Pick<BookingFile, "disputes">) {
  const t = useTranslations("adminBookings");
  if (disputes.length === 0) return null;
  const endOf = (status: string) => (status === "lost" ? t("disputeLost") : t("disputeWon"));
  return (
    <Table
      caption={t("disputes")}
      showCaption
      rows={disputes}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("at"), cell: ({ openedAt }) => <DateTime value={openedAt} as="short" /> },
        {
          key: "state",
          label: t("state"),
          cell: ({ closedAt, status }) => (
            <Badge tone={closedAt && status !== "lost" ? "success" : "danger"}>
              {closedAt ? endOf(status) : t("disputeOpen")}
            </Badge>
          ),
        },
        { key: "id", label: t("stripeId"), cell: ({ stripeDisputeId }) => <StripeId id={stripeDisputeId} /> },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
      ]}
    />
  );
}
