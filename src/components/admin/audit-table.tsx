import { useTranslations } from "next-intl";
import { useAuditWords } from "@/components/admin/audit-words";
import { DateTime } from "@/components/ui/date-time";
import { Table } from "@/components/ui/table";
import type { AuditEntryRow } from "@/domain/audit";
import { Link } from "@/i18n/link";

const PAGES: Record<string, string> = { booking: "/admin/bookings", caregiver: "/admin/caregivers" };

/** What admins did: when, who, what, to which booking or caregiver, and why. */
export function AuditTable({ rows }: { rows: AuditEntryRow[] }) {
  const t = useTranslations("adminAudit");
  const { what, why } = useAuditWords();
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ seq }) => `${seq}`}
      columns={[
        { key: "at", label: t("at"), cell: ({ at }) => <DateTime value={at} as="short" /> },
        { key: "by", label: t("by"), cell: ({ by }) => by },
        { key: "what", label: t("what"), cell: ({ action }) => what(action) },
        { key: "subject", label: t("subject"), cell: ({ subject }) => <Subject subject={subject} /> },
        { key: "why", label: t("why"), cell: ({ reason }) => reason && <span>{why(reason)}</span> },
      ]}
    />
  );
}

/** "booking:…" as a link to its page; other things by their name. */
function Subject({ subject }: { subject: string }) {
  const t = useTranslations("adminAudit");
  const [noun = "", id = ""] = subject.split(":");
  const page = PAGES[noun];
  if (!page) return <span className="break-all">{subject}</span>;
  return (
    <Link href={`${page}/${id}`} className="link">
      {noun === "booking" ? t("booking") : t("caregiver")}
    </Link>
  );
}
