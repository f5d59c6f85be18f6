import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CaregiverBulkIsland } from "@/components/admin/caregivers/bulk-island";
import { reasonsIn, reasonTexts } from "@/components/admin/caregivers/reasons";
import { formTexts } from "@/components/ui/form/form-texts";
import type { listCaregivers } from "@/domain/admin/caregivers";

interface Props {
  rows: Awaited<ReturnType<typeof listCaregivers>>["rows"];
  children: ReactNode;
}

/** The list of those who wait (`children`), with what decides on several of them at once. */
export async function CaregiverBulk({ rows, children }: Props) {
  const [t, common, nl, fr, en] = await Promise.all([
    getTranslations("adminCaregivers"),
    getTranslations("common"),
    reasonsIn("nl"),
    reasonsIn("fr"),
    reasonsIn("en"),
  ]);
  // One sentence for each count there can be, so that no grammar goes to the browser.
  const counted = (key: "chosen" | `${"approve" | "reject"}${"Title" | "Text"}` | "approved" | "rejected") =>
    Array.from({ length: rows.length + 1 }, (_, count) => t(`bulk.${key}`, { count }));
  return (
    <CaregiverBulkIsland
      waiting={rows.map(({ userId, user }) => ({
        id: userId,
        name: user.name ?? user.email ?? t("noName"),
        locale: user.locale,
      }))}
      reasons={{ nl, fr, en }}
      texts={{
        ...{ label: t("bulk.label"), all: t("bulk.all"), chosen: counted("chosen") },
        approve: {
          button: t("approve"),
          title: counted("approveTitle"),
          text: counted("approveText"),
          done: counted("approved"),
        },
        reject: {
          button: t("reject"),
          title: counted("rejectTitle"),
          text: counted("rejectText"),
          done: counted("rejected"),
        },
        ...{ mixed: t("bulk.mixed"), refused: t("bulk.refused"), close: common("close") },
        reason: await reasonTexts(),
        form: await formTexts(),
      }}
    >
      {children}
    </CaregiverBulkIsland>
  );
}
