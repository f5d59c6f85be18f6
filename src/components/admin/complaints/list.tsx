import { useTranslations } from "next-intl";
import { DecideComplaint } from "@/components/admin/complaints/decide-dialog";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Price } from "@/components/ui/price";
import type { ComplaintRow } from "@/domain/complaints/responses";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";
import { Link } from "@/i18n/link";

/** Complaints in full: reading them is the work. The open ones can be decided here. */
export function ComplaintList({ rows }: { rows: ComplaintRow[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {rows.map((row) => (
        <OneComplaint key={row.id} row={row} />
      ))}
    </ul>
  );
}

function OneComplaint({ row }: { row: ComplaintRow }) {
  const t = useTranslations("adminComplaints");
  const services = useTranslations("services");
  const { bookingId, service, startsAt, endsAt, decidedAt, decisionNote, refundCents, leftCents } = row;
  return (
    <Card as="li">
      <h2 className="text-lg">
        <Link href={`/admin/bookings/${bookingId}`} className="link">
          {t("parties", { owner: row.ownerName, caregiver: row.caregiverName })}
        </Link>
      </h2>
      <blockquote className="my-3 max-w-prose border-l-4 border-line pl-4 whitespace-pre-line">{row.text}</blockquote>
      {row.reply && (
        <>
          <p className="font-semibold">{t("reply", { name: row.caregiverName })}</p>
          <blockquote className="mb-3 max-w-prose border-l-4 border-line pl-4 whitespace-pre-line">
            {row.reply}
          </blockquote>
        </>
      )}
      {!row.reply && !decidedAt && <p className="mb-3 text-muted">{t("noReply", { name: row.caregiverName })}</p>}
      <DescriptionList
        rows={[
          {
            term: t("booking"),
            value: (
              <>
                {services(`${service}.name`)}, <DateTime value={startsAt} until={endsAt} as="short" />
              </>
            ),
          },
          { term: t("price"), value: <Price cents={row.priceCents} /> },
          ...(decidedAt ? [] : [{ term: t("left"), value: <Price cents={leftCents} /> }]),
          { term: t("opened"), value: <DateTime value={row.openedAt} /> },
          ...(decidedAt
            ? [
                { term: t("decidedAt"), value: <DateTime value={decidedAt} /> },
                { term: t("back"), value: <Price cents={refundCents ?? 0} /> },
              ]
            : []),
        ]}
      />
      {decisionNote && <p className="mt-2 max-w-prose whitespace-pre-line">{decisionNote}</p>}
      {!decidedAt && (
        <div className="mt-4 flex flex-wrap gap-3">
          <DecideComplaint bookingId={bookingId} leftCents={leftCents} decisions={COMPLAINT_DECISIONS} />
        </div>
      )}
    </Card>
  );
}
