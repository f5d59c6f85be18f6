import { useTranslations } from "next-intl";
import { CaregiverPart } from "@/components/admin/caregivers/detail";
import { FileLinkButton } from "@/components/pictures/file-link-button";
import { Gallery } from "@/components/pictures/gallery";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { CaregiverFiles } from "@/domain/admin/certificates";

/** What a caregiver uploaded: the pictures that everybody sees, and the certificates that only we open. */
export function UploadedFiles({ files: { pictures, certificates } }: { files: CaregiverFiles }) {
  const t = useTranslations("adminCaregivers");
  return (
    <>
      <CaregiverPart title={t("photos")}>
        {pictures.length === 0 && <p className="text-muted">{t("missing")}</p>}
        <Gallery label={t("photos")} pictures={pictures} />
      </CaregiverPart>
      <CaregiverPart title={t("certificates")}>
        <Certificates certificates={certificates} />
      </CaregiverPart>
    </>
  );
}

/** The certificates of a caregiver: an admin opens each file and records what they checked. */
function Certificates({ certificates }: Pick<CaregiverFiles, "certificates">) {
  const t = useTranslations("certificates");
  if (certificates.length === 0) return <p className="text-muted">{t("adminEmpty")}</p>;
  return (
    <ul className="divide-y divide-line">
      {certificates.map(({ id, title, state, checkedAt, checkedFor }) => (
        <li key={id} className="flex flex-col gap-2 py-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 className="font-sans text-base font-semibold">{title}</h3>
            {state === "STORED" ? (
              <FileLinkButton action={`/api/admin/certificates/${id}/link`}>{t("open")}</FileLinkButton>
            ) : (
              <span className="text-sm text-muted">{t(`states.${state}`)}</span>
            )}
          </div>
          {checkedAt && (
            <p className="text-sm text-muted">
              <DateTime value={checkedAt} as="longDate" />: {checkedFor}
            </p>
          )}
          {state === "STORED" && (
            <ApiForm action={`/api/admin/certificates/${id}/check`}>
              <Field name="checkedFor" label={t("checkedFor")} hint={t("checkedForHint")} required>
                <Input maxLength={200} autoComplete="off" defaultValue={checkedFor ?? ""} />
              </Field>
              <SubmitButton className="self-start">{t("check")}</SubmitButton>
            </ApiForm>
          )}
        </li>
      ))}
    </ul>
  );
}
