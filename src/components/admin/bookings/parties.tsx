import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PersonRights } from "@/components/admin/person-rights";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { OpenCounts } from "@/domain/admin/end-bookings";
import type { BookingDetail } from "@/domain/admin/responses";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";

const HOLDS = ["complaint", "nothing_kept", "refund_failed", "rights_ended"] as const;

/** The parties, with the email addresses that only admins see, and why the payout is on hold. */
export function BookingParties({ detail, ownerOpen }: { detail: BookingDetail; ownerOpen: OpenCounts }) {
  const t = useTranslations("adminBookings");
  const locale = useLocale();
  const { owner, caregiver, holdReason } = detail;
  const hold = HOLDS.find((known) => known === holdReason) ?? "other";
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("parties")}</h2>
      <DescriptionList
        rows={[
          {
            term: t("owner"),
            value: (
              <>
                <Person
                  name={
                    <Link href={`/admin/people/${owner.id}`} className="link">
                      {owner.name}
                    </Link>
                  }
                  email={owner.email}
                />
                {detail.canDecide && <PersonRights person={owner} open={ownerOpen} />}
              </>
            ),
          },
          {
            term: t("caregiver"),
            value: (
              <Person
                name={
                  <Link href={`/admin/caregivers/${caregiver.id}`} className="link">
                    {caregiver.name}
                  </Link>
                }
                email={caregiver.email}
              />
            ),
          },
          { term: t("pets"), value: detail.petNames.join(", ") },
          { term: t("number"), value: <code className="text-sm break-all">{detail.id}</code> },
        ]}
      />
      {holdReason && (
        <Alert tone="warning" title={t("hold")} className="mt-4">
          {t(`holds.${hold}`)}
        </Alert>
      )}
      {detail.receivableCents > 0 && (
        <Alert tone="warning" className="mt-4">
          {t("receivable", { amount: formatMoney(detail.receivableCents, locale) })}
        </Alert>
      )}
    </Card>
  );
}

function Person({ name, email }: { name: ReactNode; email: string | null }) {
  return (
    <>
      {name}
      {email && (
        <a href={`mailto:${email}`} className="link block text-sm break-all">
          {email}
        </a>
      )}
    </>
  );
}
