import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import type { BookingCard } from "@/domain/bookings/answers";

/** Requests a caregiver has not answered, the most urgent first, each with its deadline and what it is worth to them. */
export function RequestsWaiting({ requests }: { requests: BookingCard[] }) {
  const t = useTranslations("careHome");
  const services = useTranslations("services");
  const urgentFirst = requests.toSorted((a, b) => a.respondBy.getTime() - b.respondBy.getTime());
  return (
    <section>
      <h2 className="mb-3 text-xl">{t("requests")}</h2>
      {requests.length === 0 && <p className="text-muted">{t("requestsNone")}</p>}
      <ul className="grid gap-4 xl:grid-cols-2">
        {urgentFirst.map(({ id, service, ownerName, pets, startsAt, endsAt, respondBy, caregiverCents }) => (
          <Card as="li" key={id} className="flex flex-col gap-2">
            <h3 className="text-lg">
              {services(`${service}.name`)} · {ownerName}
            </h3>
            <p>
              <DateTime value={startsAt} until={endsAt} as="short" />
            </p>
            <p className="text-sm text-muted">{pets.map(({ name }) => name).join(", ")}</p>
            <p className="text-sm">
              {t("answerBefore")} <DateTime value={respondBy} as="short" className="font-semibold" /> (
              <Countdown until={respondBy} />)
            </p>
            <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
              <p>
                {t("forYou")} <Price cents={caregiverCents} className="font-semibold" />
              </p>
              <ButtonLink
                href={`/bookings/${id}`}
                size="sm"
                aria-label={`${t("look")}: ${services(`${service}.name`)}, ${ownerName}`}
              >
                {t("look")}
              </ButtonLink>
            </div>
          </Card>
        ))}
      </ul>
    </section>
  );
}
