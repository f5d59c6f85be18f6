import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { DateTime } from "@/components/ui/date-time";
import type { BookingView } from "@/domain/bookings/booking-view";
import { formatMoney } from "@/lib/format";
import { CompleteButton } from "./complete-button";
import { Deadline } from "./deadline";
import { DeclineWords } from "./decline-words";
import { StepCard } from "./step-card";
import { stepOf } from "./step-of";

/** What the owner can do now. */
export function OwnerStep({ view, canReview }: { view: BookingView; canReview: boolean }) {
  const t = useTranslations("booking.owner");
  const locale = useLocale();
  const { id, priceCents, respondBy, payBy, startsAt, endsAt, caregiver, can } = view;
  const step = stepOf(view);
  const words = {
    name: caregiver.name,
    price: formatMoney(priceCents, locale),
    refund: formatMoney(view.refundDueCents ?? 0, locale),
    pets: view.pets.map(({ name }) => name).join(", "),
  };
  const values = {
    ...words,
    answer: () => <Deadline at={respondBy} as="full" />,
    pay: () => <Deadline at={payBy ?? startsAt} as="full" />,
    start: () => <DateTime value={startsAt} className="font-semibold" />,
    end: () => <DateTime value={endsAt} className="font-semibold" />,
  };
  const again = (
    <ButtonLink href={`/search?service=${view.service}`} variant={step === "cancelled" ? "secondary" : "primary"}>
      {t("searchAgain")}
    </ButtonLink>
  );
  const text = step === "cancelled" && !view.refundDueCents ? (view.paidAt ? "cancelledNone" : "cancelledFree") : step;
  return (
    <StepCard title={t(`${step}.title`, words)} text={<p>{t.rich(`${text}.text`, values)}</p>}>
      {step === "toPay" && (
        <ActionButton action={`/api/bookings/${id}/pay`} doneHref="{url}" size="lg">
          {t("payButton", words)}
        </ActionButton>
      )}
      {can.includes("withdraw") && (
        <ActionButton
          action={`/api/bookings/${id}/withdraw`}
          variant="secondary"
          confirm={{
            title: t("withdrawTitle"),
            text: t("withdrawText", words),
            yes: t("withdraw"),
            no: t("withdrawNo"),
          }}
        >
          {t("withdraw")}
        </ActionButton>
      )}
      {(step === "underWay" || step === "ended") && <CompleteButton view={view} />}
      {canReview && (
        <a href="#review" className={buttonStyle()}>
          {t("review")}
        </a>
      )}
      {step === "declined" && <DeclineWords view={view} />}
      {["declined", "expired", "lapsed", "cancelled"].includes(step) && again}
    </StepCard>
  );
}
