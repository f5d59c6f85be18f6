import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { buttonStyle } from "@/components/ui/button-style";
import { DateTime } from "@/components/ui/date-time";
import type { BookingView } from "@/domain/bookings/booking-view";
import { payBy as payableUntil } from "@/domain/bookings/deadlines";
import { formatInstant, formatMoney } from "@/lib/format";
import { Deadline } from "./deadline";
import { DeclineButton } from "./decline-button";
import { DeclineWords } from "./decline-words";
import { StepCard } from "./step-card";
import { stepOf } from "./step-of";

/** What the caregiver can do now. */
export function CaregiverStep({ view, canReview }: { view: BookingView; canReview: boolean }) {
  const t = useTranslations("booking.caregiver");
  const locale = useLocale();
  const { id, respondBy, payBy, startsAt, endsAt, payoutEligibleAt, owner, can, now } = view;
  const step = stepOf(view);
  const instant = (at: Date) => formatInstant(at, locale);
  const words = {
    name: owner.name,
    share: formatMoney(view.caregiverCents, locale),
    price: formatMoney(view.priceCents, locale),
    kept: formatMoney(view.keptShareCents, locale),
    pets: view.pets.map(({ name }) => name).join(", "),
  };
  const values = {
    ...words,
    answer: () => <Deadline at={respondBy} as="full" />,
    pay: () => <Deadline at={payBy ?? startsAt} as="full" />,
    start: () => <DateTime value={startsAt} className="font-semibold" />,
    end: () => <DateTime value={endsAt} className="font-semibold" />,
    payout: () => <DateTime value={payoutEligibleAt ?? endsAt} className="font-semibold" />,
  };
  return (
    <StepCard title={t(`${step}.title`, words)} text={<p>{t.rich(`${textOf(view, step)}.text`, values)}</p>}>
      {can.includes("accept") && (
        <ActionButton
          action={`/api/bookings/${id}/accept`}
          size="lg"
          confirm={{
            title: t("accept.title"),
            text: t("accept.text", { ...words, from: instant(startsAt), until: instant(payableUntil(now, startsAt)) }),
            yes: t("accept.yes"),
            no: t("accept.no"),
          }}
        >
          {t("accept.button")}
        </ActionButton>
      )}
      {can.includes("decline") && <DeclineButton bookingId={id} />}
      {step === "declined" && <DeclineWords view={view} />}
      {canReview && (
        <a href="#review" className={buttonStyle()}>
          {t("review", words)}
        </a>
      )}
    </StepCard>
  );
}

/** Ended bookings say what becomes of the money. */
function textOf(view: BookingView, step: ReturnType<typeof stepOf>) {
  if (step === "cancelled") return view.keptShareCents > 0 ? ("cancelledKept" as const) : ("cancelled" as const);
  if (step !== "completed") return step;
  if (view.transfer) return "completedSent" as const;
  return view.holdReason ? ("completedHeld" as const) : ("completed" as const);
}
