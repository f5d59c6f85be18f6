import { useLocale, useTranslations } from "next-intl";
import { Deadline } from "@/components/booking/deadline";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { OwnerOverview } from "@/domain/bookings/overview";
import type { BookingCard } from "@/domain/bookings/responses";
import { reviewUntil } from "@/domain/reviews/deadlines";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

/** What waits for an owner, above all bookings: to pay, the next care, to review. Nothing when nothing waits. */
export function OwnerToDo({ overview: { toPay, next, toReview } }: { overview: OwnerOverview }) {
  const t = useTranslations("bookings.toDo");
  const locale = useLocale();
  return (
    <div className="mb-8 grid gap-4 empty:hidden">
      {toPay.map((booking) => (
        <Card as="section" raised key={booking.id} className="border-brand/40">
          <h2 className="text-xl">{t("pay", { name: booking.caregiverName })}</h2>
          <CareLine booking={booking} />
          <p className="mb-3 text-sm">
            {t("before")} {booking.payBy && <Deadline at={booking.payBy} />}
          </p>
          <ActionButton action={`/api/bookings/${booking.id}/pay`} doneHref="{url}">
            {t("payButton", { price: formatMoney(booking.priceCents, locale) })}
          </ActionButton>
        </Card>
      ))}
      {next && (
        <Card as="section">
          <h2 className="text-xl">{t("next")}</h2>
          <CareLine booking={next} />
        </Card>
      )}
      {toReview.map((booking) => (
        <Card as="section" key={booking.id}>
          <h2 className="text-xl">{t("review", { name: booking.caregiverName })}</h2>
          <CareLine booking={booking} />
          <p className="mb-3 text-sm">
            {t("before")} <Deadline at={reviewUntil(booking.endsAt)} />
          </p>
          <ButtonLink href={`/bookings/${booking.id}#review`} variant="secondary" size="sm">
            {t("reviewButton")}
          </ButtonLink>
        </Card>
      ))}
    </div>
  );
}

function CareLine({ booking }: { booking: BookingCard }) {
  const services = useTranslations("services");
  return (
    <p className="my-1">
      <Link href={`/bookings/${booking.id}`} className="link">
        {services(`${booking.service}.name`)} · {booking.caregiverName}
      </Link>
      , <DateTime value={booking.startsAt} until={booking.endsAt} as="short" />
    </p>
  );
}
