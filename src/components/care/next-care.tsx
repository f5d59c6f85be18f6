import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { BookingCard } from "@/domain/bookings/answers";
import { Link } from "@/i18n/link";

/** Care that is coming: paid, or accepted and waiting for the owner to pay. Soonest first. */
export function NextCare({ bookings }: { bookings: BookingCard[] }) {
  const t = useTranslations("careHome");
  const services = useTranslations("services");
  return (
    <section>
      <h2 className="mb-3 text-xl">{t("next")}</h2>
      {bookings.length === 0 ? (
        <p className="text-muted">{t("nextNone")}</p>
      ) : (
        <Card className="py-2 sm:py-3">
          <ul className="divide-y divide-line">
            {bookings.map(({ id, service, status, ownerName, pets, startsAt, endsAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <div className="min-w-0 grow">
                  <Link href={`/bookings/${id}`} className="link font-semibold">
                    {services(`${service}.name`)} · {ownerName}
                  </Link>
                  <p className="text-sm text-muted">
                    <DateTime value={startsAt} until={endsAt} as="short" /> · {pets.map(({ name }) => name).join(", ")}
                  </p>
                </div>
                {status === "ACCEPTED" && <Badge tone="warning">{t("waitsForPayment")}</Badge>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
