import { useTranslations } from "next-intl";
import { Deadline } from "@/components/booking/deadline";
import { isClosedWithoutCare } from "@/components/booking/phase";
import { StatusBadge } from "@/components/booking/status-badge";
import { ServiceIcon } from "@/components/illustrations/icon";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import type { BookingCard as BookingSummary } from "@/domain/bookings/responses";
import { reviewUntil } from "@/domain/reviews/deadlines";
import { Link } from "@/i18n/link";

interface Props {
  booking: BookingSummary;
  as: "owner" | "caregiver";
  now: Date;
}

/** A booking in the list: parties, service, time, price and next deadline. The whole card links to it. */
export function BookingCard({ booking, as, now }: Props) {
  const t = useTranslations("bookings");
  const services = useTranslations("services");
  const { id, service, status, startsAt, endsAt, pets } = booking;
  const other = as === "owner" ? booking.caregiverName : booking.ownerName;
  return (
    <Card as="li" className="relative flex gap-4 transition-colors hover:border-brand">
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink max-sm:hidden">
        <ServiceIcon service={service} className="size-6" />
      </span>
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h3 className="text-lg">
            <Link href={`/bookings/${id}`} className="after:absolute after:inset-0 after:rounded-lg">
              {services(`${service}.name`)} · {other}
            </Link>
          </h3>
          <StatusBadge status={status} money={booking.money} />
        </div>
        <p className="mt-1">
          <DateTime value={startsAt} until={endsAt} as="short" />
        </p>
        <div className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm text-muted">
          <p>{pets.map(({ name }) => name).join(", ")}</p>
          {/* Otherwise the booking's page explains the money. */}
          {!isClosedWithoutCare(status) && (
            <p>
              {t(as === "owner" ? "price" : "share")}{" "}
              <Price
                cents={as === "owner" ? booking.priceCents : booking.caregiverCents}
                className="font-semibold text-ink"
              />
            </p>
          )}
        </div>
        <CardDeadline booking={booking} as={as} now={now} />
      </div>
    </Card>
  );
}

/** The next action and its deadline; nothing when no action is due. */
function CardDeadline({ booking, as, now }: Props) {
  const t = useTranslations("bookings");
  const { status, respondBy, payBy } = booking;
  const self = as === "owner" ? booking.ownerId : booking.caregiverId;
  const until = reviewUntil(booking.endsAt);
  const line =
    status === "PENDING"
      ? { text: t(as === "owner" ? "answerComes" : "answerBefore"), at: respondBy }
      : status === "ACCEPTED" && payBy
        ? { text: t(as === "owner" ? "payBefore" : "paidBefore"), at: payBy }
        : status === "COMPLETED" && now < until && !booking.reviewedBy.includes(self)
          ? { text: t("reviewBefore"), at: until }
          : null;
  if (!line) return null;
  return (
    <p className="mt-2 border-t border-line pt-2 text-sm">
      {line.text} <Deadline at={line.at} />
    </p>
  );
}
