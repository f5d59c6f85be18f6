import { useTranslations } from "next-intl";
import { Deadline } from "@/components/booking/deadline";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import type { BookingCard } from "@/domain/bookings/responses";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { Link } from "@/i18n/link";

/** The approval status, and what the caregiver can do about it. */
export function ApprovalStatus({ profile, listings }: Pick<MyCaregiver, "profile" | "listings">) {
  const t = useTranslations("careHome");
  const services = useTranslations("services");
  const { status, submittedAt, rejectedReason } = profile;
  if (status === "SUBMITTED")
    return (
      <Alert title={t("SUBMITTED.title")}>
        {t.rich("SUBMITTED.text", { when: () => submittedAt && <DateTime value={submittedAt} as="longDate" /> })}
      </Alert>
    );
  if (status === "REJECTED")
    return (
      <Alert tone="warning" title={t("REJECTED.title")}>
        <p>{t("REJECTED.text")}</p>
        {rejectedReason && (
          <blockquote className="mt-2 border-l-2 border-current pl-3 whitespace-pre-line">
            <span className="font-semibold">{t("REJECTED.reason")}</span> {rejectedReason}
          </blockquote>
        )}
      </Alert>
    );
  if (status === "SUSPENDED")
    return (
      <Alert tone="danger" title={t("SUSPENDED.title")}>
        {t("SUSPENDED.text")}
      </Alert>
    );
  const hidden = listings.filter(({ live }) => !live);
  if (status === "DRAFT" || hidden.length === 0) return null;
  const names = hidden.map(({ service }) => services(`${service}.name`)).join(", ");
  return (
    <Alert tone="warning" title={t("hiddenTitle")}>
      {t("hiddenText", { services: names })}
    </Alert>
  );
}

/** Unanswered requests, the most urgent first, each with its deadline and the caregiver's share. */
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
              {t("answerBefore")} <Deadline at={respondBy} />
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

/** Care of today, of the next seven days or later: paid, or accepted and waiting for the owner to pay. Soonest first. */
export function NextCare({ bookings, as }: { bookings: BookingCard[]; as: "today" | "week" | "later" }) {
  const t = useTranslations("careHome");
  const services = useTranslations("services");
  return (
    <section>
      <h2 className="mb-3 text-xl">{t(`days.${as}`)}</h2>
      {bookings.length === 0 ? (
        <p className="text-muted">{t(`days.${as}None`)}</p>
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

/** Links that an approved caregiver uses most. */
export function CareLinks({ caregiverId }: { caregiverId: string }) {
  const t = useTranslations("careHome");
  const care = useTranslations("care");
  const shell = useTranslations("shell");
  const links = [
    { href: "/bookings?as=caregiver", label: t("allBookings") },
    { href: PART_PATHS.hours, label: care("parts.hours") },
    { href: PART_PATHS.services, label: care("parts.services") },
    { href: "/care/earnings", label: shell("careEarnings") },
    { href: `/caregivers/${caregiverId}`, label: t("publicPage") },
  ];
  return (
    <nav aria-label={t("links")}>
      <ul className="flex flex-wrap gap-3">
        {links.map(({ href, label }) => (
          <li key={href}>
            <ButtonLink href={href} variant="secondary" size="sm">
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
