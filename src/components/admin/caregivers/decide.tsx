import { getTranslations } from "next-intl/server";
import { reasonsIn } from "@/components/admin/caregivers/reasons";
import { CaregiverReject } from "@/components/admin/caregivers/reject-form";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { DialogButton } from "@/components/ui/dialog";
import type { CaregiverDetail } from "@/domain/admin/caregivers";

/** What an admin can do with this caregiver now: approve, reject, or end an approval. */
export async function CaregiverDecide({ caregiver }: { caregiver: CaregiverDetail }) {
  const { userId: id, status, completeness } = caregiver;
  if (status !== "SUBMITTED" && status !== "APPROVED") return null;
  const { locale } = caregiver.user;
  const [t, common, care, { hint, templates }] = await Promise.all([
    getTranslations("adminCaregivers"),
    getTranslations("common"),
    getTranslations("care.missing"),
    reasonsIn(locale),
  ]);
  const name = caregiver.user.name ?? t("noName");
  const missing = completeness.parts.flatMap((part) => part.missing);
  const isApproved = status === "APPROVED";
  return (
    <section aria-label={t("decide")} className="flex flex-col gap-4">
      {!isApproved && missing.length > 0 && (
        <Alert tone="warning">{t("incomplete", { what: missing.map((each) => care(each)).join(", ") })}</Alert>
      )}
      <div className="flex flex-wrap gap-3">
        {!isApproved && missing.length === 0 && (
          <div data-shortcut="a">
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
          </div>
        )}
        <div data-shortcut={isApproved ? undefined : "r"}>
          <DialogButton
            variant="danger"
            label={isApproved ? t("revoke") : t("reject")}
            title={isApproved ? t("revokeTitle", { name }) : t("rejectTitle", { name })}
          >
            {isApproved && <p className="mb-4 text-muted">{t("revokeText")}</p>}
            <CaregiverReject caregiverId={id} seen={status} lang={locale} {...{ hint, templates }} />
          </DialogButton>
        </div>
      </div>
    </section>
  );
}
