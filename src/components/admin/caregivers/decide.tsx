import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { reasonsIn, reasonTexts } from "@/components/admin/caregivers/reasons";
import { CaregiverRejectIsland } from "@/components/admin/caregivers/reject-form";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { DialogButton } from "@/components/ui/dialog";
import { formTexts } from "@/components/ui/form/form-texts";
import type { CaregiverDetail } from "@/domain/admin/caregivers";
import type { Locale } from "@/i18n/locales";

/** The form of a rejection, in the caregiver's language. */
export async function CaregiverReject({ id, seen, locale }: { id: string; seen: string; locale: Locale }) {
  const t = await getTranslations("adminCaregivers");
  const { hint, templates } = await reasonsIn(locale);
  return (
    <CaregiverRejectIsland
      action={`/api/admin/caregivers/${id}/reject`}
      {...{ seen, hint, templates, lang: locale }}
      texts={{
        ...(await reasonTexts()),
        submit: seen === "APPROVED" ? t("revoke") : t("reject"),
        form: await formTexts(),
      }}
    />
  );
}

/** What an admin can do with this file now: approve or reject one that waits, end an approval. */
export function CaregiverDecide({ caregiver }: { caregiver: CaregiverDetail }) {
  const t = useTranslations("adminCaregivers");
  const common = useTranslations("common");
  const care = useTranslations("care.missing");
  const { userId: id, status, completeness } = caregiver;
  if (status !== "SUBMITTED" && status !== "APPROVED") return null;
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
          <CaregiverReject id={id} seen={status} locale={caregiver.user.locale} />
        </DialogButton>
      </div>
    </section>
  );
}
