import { useTranslations } from "next-intl";
import { useAuditWords } from "@/components/admin/audit-words";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Timeline } from "@/components/ui/timeline";
import type { PersonFile } from "@/domain/admin/person-file";
import { Link } from "@/i18n/link";

/** Access, address and language, with the ways to bookings and the caregiver file. */
export function PersonAccount({ person }: { person: PersonFile }) {
  const t = useTranslations("adminPeople");
  const language = useTranslations("languages");
  const status = useTranslations("adminCaregivers.status");
  const { id, email, emailVerifiedAt, locale, createdAt, suspendedAt, erasedAt, caregiverStatus, bookings } = person;
  const state = erasedAt ? t("stateErased") : suspendedAt ? t("stateSuspended") : t("stateActive");
  return (
    <DescriptionList
      rows={[
        { term: t("state"), value: state },
        ...(email ? [{ term: t("email"), value: `${email} (${t(emailVerifiedAt ? "verified" : "unverified")})` }] : []),
        { term: t("language"), value: language(locale) },
        { term: t("since"), value: <DateTime value={createdAt} as="longDate" /> },
        {
          term: t("bookings"),
          value: email ? (
            <Link href={`/admin/bookings?q=${encodeURIComponent(email)}`} className="link">
              {bookings}
            </Link>
          ) : (
            bookings
          ),
        },
        ...(caregiverStatus
          ? [
              {
                term: t("caregiverFile"),
                value: (
                  <Link href={`/admin/caregivers/${id}`} className="link">
                    {status(caregiverStatus)}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What admins did about a person, the latest first. */
export function PersonDecisions({ person: { decisions } }: { person: PersonFile }) {
  const { what, why } = useAuditWords();
  if (decisions.length === 0) return <p className="text-muted">–</p>;
  return (
    <Timeline
      items={decisions.map(({ action, by, at, reason }) => ({
        title: `${what(action)}: ${by}`,
        when: <DateTime value={at} as="full" />,
        text: reason && <p className="whitespace-pre-line">{why(reason)}</p>,
        state: "done",
      }))}
    />
  );
}
