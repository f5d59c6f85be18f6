import { useLocale, useTranslations } from "next-intl";
import { PaymentCheck } from "@/components/booking/watch";
import { Art } from "@/components/illustrations/art";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";
import type { BookingView } from "@/domain/bookings/responses";
import { formatMoney } from "@/i18n/format";
import { Deadline } from "./deadline";

type Checkout = "done" | "left";

/** Just paid, as far as the browser knows: nobody is asked to pay again while Stripe is asked. */
export const isCheckingPayment = (
  { status, money }: Pick<BookingView, "status" | "money">,
  checkout: Checkout | null,
) => checkout === "done" && status === "ACCEPTED" && money !== "processing";

/** The notice for an owner back from the checkout: paid, being checked, or nothing charged yet. */
export function CheckoutNotice({ view, checkout }: { view: BookingView; checkout: Checkout }) {
  const t = useTranslations("booking.checkout");
  const locale = useLocale();
  const { status, payBy, now, money } = view;
  const price = formatMoney(view.priceCents, locale);
  if (checkout === "done" && status === "PAID")
    return (
      <Card as="section" raised className="flex flex-wrap items-center gap-6 sm:flex-nowrap">
        <div className="w-36 shrink-0">
          <Art name="success" />
        </div>
        <div role="status">
          <p className="font-display text-2xl font-bold">{t("paidTitle")}</p>
          <p className="mt-1">{t("paidText", { price, name: view.caregiver.name })}</p>
        </div>
      </Card>
    );
  if (status !== "ACCEPTED") return null;
  if (money === "processing") return null; // the next step shows it
  if (checkout === "done")
    return (
      <Alert role="status" title={t("checkingTitle")}>
        <PaymentCheck bookingId={view.id} />
        <p className="flex items-center gap-3">
          <Spinner className="shrink-0" />
          {t("checkingText")}
        </p>
      </Alert>
    );
  if (!payBy || now >= payBy) return null;
  return (
    <Alert tone="warning" title={t("leftTitle")}>
      {t.rich("leftText", { until: () => <Deadline at={payBy} as="full" /> })}
    </Alert>
  );
}
