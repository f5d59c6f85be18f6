import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { DialogButton } from "@/components/ui/dialog-button";
import type { CaregiverFile } from "@/domain/admin/caregiver-queries";
import { CaregiverReject } from "./caregiver-reject";

/** What an admin can do with this file now: approve or reject one that waits, end an approval. */
export function CaregiverDecide({ file }: { file: CaregiverFile }) {
  const t = useTranslations("adminCaregivers");
  const common = useTranslations("common");
  const care = useTranslations("care.missing");
  const { userId: id, status, completeness } = file;
  if (status !== "SUBMITTED" && status !== "APPROVED") return null;
  const name = file.user.name ?? t("noName");
  const missing = completeness.parts.flatMap((part) => part.missing);
  const isApproved = status === "APPROVED";
  return (
    <section aria-label={t("decide")} className="flex flex-col gap-4">
      {!isApproved && missing.length > 0 && (
        <Alert tone="warning">{t("incomplete", { what: missing.map((each) => care(each)).join(", ") })}</Alert>
      )}
      <div className="flex flex-wrap gap-3">
        {!isApproved && missing.length === 0 && (
          <ActionButton
            action={`/api/admin/caregivers/${id}/approve`}
            confirm={{
              title: t("approveTitle", { name }),
              text: t("approveText"),
              yes: t("approve"),
              no: common("cancel"),
            }}
          >
            {t("approve")}
          </ActionButton>
        )}
        <DialogButton
          variant="danger"
          label={isApproved ? t("revoke") : t("reject")}
          title={isApproved ? t("revokeTitle", { name }) : t("rejectTitle", { name })}
          closeLabel={common("close")}
        >
          {isApproved && <p className="mb-4 text-muted">{t("revokeText")}</p>}
          <CaregiverReject id={id} seen={status} locale={file.user.locale} />
        </DialogButton>
      </div>
    </section>
  );
}
