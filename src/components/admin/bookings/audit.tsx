import { useTranslations } from "next-intl";
import { useAuditWords } from "@/components/admin/audit-words";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Timeline } from "@/components/ui/timeline";
import type { BookingDetail } from "@/domain/admin/responses";

const ACTIONS = {
  "booking.refund": "refund",
  "booking.cancel": "cancel",
  "booking.withdraw": "withdraw",
  "booking.release": "release",
  "complaint.decide": "decide",
} as const;

const isKnown = (action: string): action is keyof typeof ACTIONS => action in ACTIONS;

/** The audit log of this booking, the latest entry first. It is append-only. */
export function BookingAudit({ audit }: Pick<BookingDetail, "audit">) {
  const t = useTranslations("adminBookings");
  const { what, why } = useAuditWords();
  const titleOf = (action: string, name: string) =>
    isKnown(action) ? t(`auditEntries.${ACTIONS[action]}`, { name }) : `${what(action)}: ${name}`;
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("audit")}</h2>
      {audit.length === 0 ? (
        <p className="text-muted">{t("auditEmpty")}</p>
      ) : (
        <Timeline
          items={audit.map(({ action, by, at, reason }) => ({
            title: titleOf(action, by),
            when: <DateTime value={at} as="full" />,
            text: reason && <p className="whitespace-pre-line">{why(reason)}</p>,
            state: "done",
          }))}
        />
      )}
    </Card>
  );
}
