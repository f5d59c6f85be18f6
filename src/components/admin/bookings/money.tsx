import { useTranslations } from "next-intl";
import { MOVEMENT_TONES } from "@/components/booking/status-badge";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { BookingDetail } from "@/domain/admin/responses";
import type { MovementStatus, PaymentStatus } from "@/generated/prisma/enums";

/** A Stripe id, or a dash while there is none. */
export function StripeId({ id }: { id: string | null }) {
  return id ? <code className="text-sm break-all">{id}</code> : "–";
}

/** The state of a refund, payout or reversal. */
export function MovementState({ status }: { status: MovementStatus }) {
  const t = useTranslations("adminBookings.states");
  return <Badge tone={MOVEMENT_TONES[status]}>{t(status)}</Badge>;
}

const PAYMENT_TONES: Record<PaymentStatus, Tone> = {
  OPEN: "neutral",
  PROCESSING: "warning",
  SUCCEEDED: "success",
  EXPIRED: "neutral",
  FAILED: "danger",
  SURPLUS: "warning",
};

/** Each payment attempt of the owner. */
export function BookingPayments({ payments }: Pick<BookingDetail, "payments">) {
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
          cell: ({ status }) => <Badge tone={PAYMENT_TONES[status]}>{t(`paymentStates.${status}`)}</Badge>,
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

const REFUND_REASONS = ["CANCELLED", "LATE_PAYMENT", "SURPLUS", "COMPLAINT", "ADMIN"] as const;

const REFUND_FAILURES = [
  "charge_disputed",
  "covered_by_dispute",
  "paid_elsewhere",
  "expired_or_canceled_card",
  "lost_or_stolen_card",
  "insufficient_funds",
] as const;
const failureOf = (reason: string | null) => REFUND_FAILURES.find((known) => known === reason) ?? "other";

/** The refunds to the owner, with their reason and state. */
export function BookingRefunds({ refunds }: Pick<BookingDetail, "refunds">) {
  const t = useTranslations("adminBookings");
  if (refunds.length === 0) return null;
  const whyOf = (reason: string) => {
    const known = REFUND_REASONS.find((each) => each === reason);
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
        {
          key: "state",
          label: t("state"),
          cell: ({ status, failureReason }) => (
            <>
              <MovementState status={status} />
              {(status === "FAILED" || failureReason === "paid_elsewhere") && (
                <span className="block text-sm text-muted">{t(`refundFailure.${failureOf(failureReason)}`)}</span>
              )}
            </>
          ),
        },
        { key: "id", label: t("stripeId"), cell: ({ stripeRefundId }) => <StripeId id={stripeRefundId} /> },
        { key: "amount", label: t("amount"), numeric: true, cell: ({ amountCents }) => <Price cents={amountCents} /> },
      ]}
    />
  );
}

/** The transfer of the caregiver's share and its reversals; a failed reversal is money the caregiver owes. */
export function BookingPayout({ transfer }: Pick<BookingDetail, "transfer">) {
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

/** Payments that the owner's bank contests or contested. */
export function BookingDisputes({ disputes }: Pick<BookingDetail, "disputes">) {
  const t = useTranslations("adminBookings");
  if (disputes.length === 0) return null;
  const endOf = (status: string) =>
    status === "lost" ? t("disputeLost") : t(status === "won" ? "disputeWon" : "disputeClosed");
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

/** Every movement of money of a booking, with its Stripe id. */
export function BookingMoney({ detail }: { detail: BookingDetail }) {
  const t = useTranslations("adminBookings");
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("money")}</h2>
      {detail.payments.length === 0 && <p className="text-muted">{t("noMoney")}</p>}
      <div className="flex flex-col gap-6">
        <BookingPayments payments={detail.payments} />
        <BookingRefunds refunds={detail.refunds} />
        <BookingPayout transfer={detail.transfer} />
        <BookingDisputes disputes={detail.disputes} />
      </div>
    </Card>
  );
}
