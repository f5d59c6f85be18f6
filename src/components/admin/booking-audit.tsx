import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Timeline } from "@/components/ui/timeline";
import type { BookingFile } from "@/domain/admin/booking-file-answer";

const DEEDS = {
  "booking.refund": "refund",
  "booking.cancel": "cancel",
  "booking.withdraw": "withdraw",
  "complaint.decide": "decide",
} as const;

const isKnown = (action: string): action is keyof typeof DEEDS => action in DEEDS;

/** What admins did with this booking and why, the latest first. Nobody can change it. */
export function BookingAudit({ audit }: Pick<BookingFile, "audit">) {
  const t = useTranslations("adminBookings");
  const titleOf = (action: string, name: string) =>
    isKnown(action) ? t(`deeds.${DEEDS[action]}`, { name }) : `${action}: ${name}`;
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("audit")}</h2>
      {audit.length === 0 ? (
        <p className="text-muted">{t("auditEmpty")}</p>
      ) : (
        <Timeline
          moments={audit.map(({ action, by, at, reason }) => ({
            title: titleOf(action, by),
            when: <DateTime value={at} as="full" />,
            text: reason && <p className="break-words whitespace-pre-line">{reason}</p>,
            state: "done",
          }))}
        />
      )}
    </Card>
  );
}
