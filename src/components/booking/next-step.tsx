import { useLocale, useTranslations } from "next-intl";
import { Deadline } from "@/components/booking/deadline";
import { useFullSentence } from "@/components/booking/decision-facts";
import { isClosedWithoutCare, phaseOf } from "@/components/booking/phase";
import { CompleteButton, DeclineButton, DeclineReason, StepCard } from "@/components/booking/step-actions";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { payBy as payableUntil } from "@/domain/bookings/deadlines";
import type { DecisionFacts } from "@/domain/bookings/decision";
import { CLOSED_TEXTS } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";
import { isReplaceable } from "@/domain/replacements/schema";
import type { BookingReviews } from "@/domain/reviews/queries";
import { formatInstant, formatList, formatMoney } from "@/i18n/format";

/** What the owner can do now. */
export function OwnerStep({ view, canReview }: { view: BookingView; canReview: boolean }) {
  const t = useTranslations("booking.owner");
  const locale = useLocale();
  const { id, priceCents, respondBy, payBy, startsAt, endsAt, caregiver, can } = view;
  const phase = phaseOf(view);
  const words = {
    name: caregiver.name,
    price: formatMoney(priceCents, locale),
    refund: formatMoney(view.refundDueCents ?? 0, locale),
    pets: formatList(
      view.pets.map(({ name }) => name),
      locale,
    ),
  };
  const values = {
    ...words,
    answer: () => <Deadline at={respondBy} as="full" />,
    pay: () => <Deadline at={payBy ?? startsAt} as="full" />,
    start: () => <DateTime value={startsAt} className="font-semibold" />,
    end: () => <DateTime value={endsAt} className="font-semibold" />,
  };
  // Where money came or is on its way although no care follows, it comes first.
  const isClosed = isClosedWithoutCare(view.status) && (phase === "cancelled" || view.money !== "none");
  const text = isClosed ? CLOSED_TEXTS[view.money] : phase;
  return (
    <StepCard title={t(`${phase}.title`, words)} text={<p>{t.rich(`${text}.text`, values)}</p>}>
      {phase === "toPay" && (
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
      {(phase === "underWay" || phase === "ended") && <CompleteButton view={view} />}
      {canReview && (
        <a href="#review" className={buttonStyle()}>
          {t("review")}
        </a>
      )}
      {phase === "declined" && <DeclineReason view={view} />}
      {["declined", "expired", "lapsed", "cancelled"].includes(phase) && <LookFurther view={view} />}
    </StepCard>
  );
}

/** To those who are free for the same care, or once its time has come to a search. Its owner cancelled: then it is not urgent. */
function LookFurther({ view }: { view: BookingView }) {
  const t = useTranslations("booking.owner");
  const { id, service, status, cancelledBy, now } = view;
  return (
    <ButtonLink
      href={isReplaceable(view, now) ? `/bookings/${id}/replacements` : `/search?service=${service}`}
      variant={status === "CANCELLED" && cancelledBy !== "ADMIN" ? "secondary" : "primary"}
    >
      {t("searchAgain")}
    </ButtonLink>
  );
}

interface CaregiverProps {
  view: BookingView;
  canReview: boolean;
  facts: DecisionFacts | null;
}

/** What the caregiver can do now. */
export function CaregiverStep({ view, canReview, facts }: CaregiverProps) {
  const t = useTranslations("booking.caregiver");
  const locale = useLocale();
  const { id, respondBy, payBy, startsAt, endsAt, payoutEligibleAt, owner, can, now } = view;
  const full = useFullSentence(facts);
  const phase = phaseOf(view);
  const instant = (at: Date) => formatInstant(at, locale);
  const words = {
    name: owner.name,
    share: formatMoney(view.keptShareCents, locale),
    price: formatMoney(view.priceCents, locale),
    retained: formatMoney(view.keptShareCents, locale),
    pets: formatList(
      view.pets.map(({ name }) => name),
      locale,
    ),
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
    <StepCard title={t(`${phase}.title`, words)} text={<p>{t.rich(`${textOf(view, phase)}.text`, values)}</p>}>
      {can.includes("accept") && (
        <ActionButton
          action={`/api/bookings/${id}/accept`}
          size="lg"
          sentences={{ no_place: full }}
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
      {phase === "declined" && <DeclineReason view={view} />}
      {canReview && (
        <a href="#review" className={buttonStyle()}>
          {t("review", words)}
        </a>
      )}
    </StepCard>
  );
}

/** Ended bookings explain the money. */
function textOf(view: BookingView, phase: ReturnType<typeof phaseOf>) {
  if (phase === "cancelled") return view.keptShareCents > 0 ? ("cancelledWithShare" as const) : ("cancelled" as const);
  if (phase !== "completed") return phase;
  if (view.transfer)
    return view.transfer.status === "SUCCEEDED" ? ("completedSent" as const) : ("completedSending" as const);
  return view.holdReason ? ("completedHeld" as const) : ("completed" as const);
}

interface NextStepProps {
  view: BookingView;
  reviews: BookingReviews;
  facts?: DecisionFacts | null;
}

/** The situation of the booking for this reader, and the one action to take. */
export function NextStep({ view, reviews, facts = null }: NextStepProps) {
  const t = useTranslations("booking");
  if (view.party === "owner") return <OwnerStep view={view} canReview={reviews.canWrite} />;
  if (view.party === "caregiver") return <CaregiverStep view={view} canReview={reviews.canWrite} facts={facts} />;
  return <Alert title={t("admin.title")}>{t("admin.text")}</Alert>;
}
