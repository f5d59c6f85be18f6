import { useLocale, useTranslations } from "next-intl";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import type { CareTasks } from "@/domain/bookings/overview";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

/** What else waits for a caregiver: money that did not arrive, complaints and reviews to answer, and the next payout. */
export function CareToDo({ tasks }: { tasks: CareTasks }) {
  const t = useTranslations("careHome.tasks");
  const locale = useLocale();
  const { complaints, reviews, failedPayoutCents, isAccountRestricted, nextPayout } = tasks;
  return (
    <div className="flex flex-col gap-4 empty:hidden">
      {failedPayoutCents !== null && (
        <Alert tone="danger" title={t("failedPayout", { amount: formatMoney(failedPayoutCents, locale) })}>
          <Link href="/care/earnings" className="link">
            {t("failedPayoutDo")}
          </Link>
        </Alert>
      )}
      {isAccountRestricted && (
        <Alert tone="danger" title={t("restricted")}>
          <Link href={PART_PATHS.payout} className="link">
            {t("restrictedDo")}
          </Link>
        </Alert>
      )}
      {complaints.map(({ id, name, openedAt }) => (
        <Alert key={id} tone="warning" title={t("complaint", { name })}>
          <DateTime value={openedAt} as="short" />.{" "}
          <Link href={`/bookings/${id}`} className="link">
            {t("complaintDo")}
          </Link>
        </Alert>
      ))}
      {reviews.map(({ id, name, rating }) => (
        <p key={id}>
          {t("review", { name, rating })}{" "}
          <Link href={`/bookings/${id}#reviews`} className="link">
            {t("reviewDo")}
          </Link>
        </p>
      ))}
      {nextPayout && (
        <p>
          {t("nextPayout")} <Price cents={nextPayout.cents} className="font-semibold" />,{" "}
          <DateTime value={nextPayout.at} as="short" />
        </p>
      )}
    </div>
  );
}
