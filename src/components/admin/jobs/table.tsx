import { getTranslations } from "next-intl/server";
import { isKind, KIND_NAMES } from "@/components/admin/jobs/kinds";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { ActionButton } from "@/components/ui/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Table } from "@/components/ui/table";
import type { JobRow } from "@/ops/responses";

const TONES: Record<JobRow["state"], Tone> = {
  dead: "danger",
  retrying: "warning",
  running: "info",
  due: "brand",
  waiting: "neutral",
};

/** Jobs one by one: what each is about, where it is, what went wrong, and what an admin can do. */
export async function JobsTable({ rows, caption }: { rows: JobRow[]; caption: string }) {
  const t = await getTranslations("adminJobs");
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "job",
          label: t("job"),
          cell: ({ id, type, about }) => (
            <>
              {isKind(type) ? t(`kinds.${KIND_NAMES[type]}`) : type} {id}
              {about && <code className="block text-xs font-normal break-all text-muted">{about}</code>}
            </>
          ),
        },
        {
          key: "state",
          label: t("state"),
          cell: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
        },
        {
          ...{ key: "tries", label: t("tries"), numeric: true },
          cell: ({ attempts, maxAttempts }) => t("triesOf", { attempts, max: maxAttempts }),
        },
        { key: "due", label: t("due"), cell: ({ runAt }) => <DateTime value={runAt} as="short" /> },
        {
          key: "error",
          label: t("error"),
          cell: ({ lastError }) => <code className="text-sm">{lastError ?? t("none")}</code>,
        },
        {
          ...{ key: "do", label: t("do"), numeric: true },
          cell: ({ id, state }) =>
            state === "running" ? (
              t("none")
            ) : (
              <div className="flex flex-wrap justify-end gap-2">
                <ActionButton action={`/api/admin/jobs/${id}/retry`} size="sm" variant="secondary">
                  {t("retry")}
                </ActionButton>
                <ReasonDialog
                  action={`/api/admin/jobs/${id}/discard`}
                  texts={{
                    ...{ button: t("discard"), title: t("discardTitle"), text: t("discardText") },
                    ...{ reason: t("reason"), reasonHint: t("reasonHint"), done: t("discardDone"), close: t("no") },
                  }}
                />
              </div>
            ),
        },
      ]}
    />
  );
}
